"""A page of given parts round four paragraphs. Shared by the tests of how pages are read."""

from __future__ import annotations

ENGLISH = [
    "The old mill on the river has begun to grind grain again after forty years of silence, and the valley listened.",
    "Its keeper, who is eighty-one, says that the stones remember more than he does, and that they are never late.",
    "Water falls on the wheel from above, and the wheel turns a shaft that is older than the house around it.",
    "On the first day eleven people came, on the second forty, and on the third the flour had run out by noon.",
]
CHINESE = [
    "河边的老磨坊在沉寂四十年之后重新开始磨面，整个山谷都听见了那一声闷响，有人说像是打雷。",
    "看磨的老人今年八十一岁，他说石头记得的事情比他多，而且从来不迟到，每天天一亮就开始转。",
    "水从高处落在轮子上，轮子带动一根轴，这根轴比它周围的房子还要老，谁也说不清是哪年装上的。",
    "第一天来了十一个人，第二天来了四十个，到第三天中午，面粉已经卖完了，老人只好贴了一张告示。",
]


def page(
    title: str,
    above: str = "",
    below: str = "",
    *,
    head: str = "",
    texts: list[str] = ENGLISH,
    top: str = "",
    within: str = "",
) -> str:
    half = len(texts) // 2
    paragraphs = [f"<p>{text}</p>" for text in texts]
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{top}<div class='wrap'>{above}"
        f"<div class='txt'>{''.join(paragraphs[:half])}{within}{''.join(paragraphs[half:])}</div>"
        f"{below}</div></body></html>"
    )
