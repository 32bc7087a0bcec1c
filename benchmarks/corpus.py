"""A made-up folder of articles to measure on: the same arguments, the same bytes.

    python benchmarks/corpus.py --documents 10000 --out /tmp/corpus [--seed 1]

Documents of 2 to 12 KB, about 7 on average, half of them Chinese and half English: Markdown with headings,
lists, links, emphasis, quotes and now and then code, below front matter that Hugo reads as well. Titles and
dates are distinct, so that two programs that sort them must agree. No folder holds more than 1,000 files.
"""

from __future__ import annotations

import argparse
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from math import gcd
from pathlib import Path

# name -> slug. Twelve, in both languages, of uneven size (see WEIGHTS).
CATEGORIES = {
    "大模型": "models",
    "政策监管": "policy",
    "Research": "research",
    "产业动态": "industry",
    "开源社区": "open-source",
    "Hardware": "hardware",
    "机器人": "robotics",
    "Safety": "safety",
    "教育应用": "education",
    "医疗健康": "health",
    "Tools": "tools",
    "Opinion": "opinion",
}
WEIGHTS = (14, 11, 10, 10, 9, 9, 8, 7, 7, 6, 5, 4)

FIRST_DATE = datetime(2020, 1, 1, tzinfo=UTC)
SPAN_SECONDS = 6 * 365 * 24 * 3600  # ends in 2025: nothing of it is scheduled
ZONES = tuple(timezone(timedelta(hours=hours)) for hours in (8, 8, 8, 0, -5, 1, 9))
FOLDER_SIZE = 1000


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ENGLISH = words("""
model data team paper result system user network chip power market public open small large early late new common careful
training memory latency budget release report survey figure method answer question weight layer token prompt context
window cluster region school hospital factory library archive city river harvest kitchen garden sensor camera signal
engine bridge measure compare describe publish improve reduce repeat explain deliver support require prefer observe
record translate summarize deploy evaluate inspect between through against around without during after before because
although while where when which their there about every several another together slowly quickly often rarely almost
simple steady honest useful local shared private annual weekly daily final draft second third first half double
""")

CHINESE = words("""
模型 数据 团队 论文 结果 系统 用户 网络 芯片 算力 市场 公众 开放 小型 大型 早期 最新 常见 谨慎 训练 内存 延迟
预算 发布 报告 调查 图表 方法 答案 问题 权重 层级 词元 提示 上下文 窗口 集群 地区 学校 医院 工厂 图书馆 档案
城市 河流 收成 厨房 花园 传感器 摄像头 信号 引擎 桥梁 衡量 比较 描述 出版 改进 减少 重复 解释 交付 支持 需要
偏好 观察 记录 翻译 总结 部署 评估 检查 之间 通过 围绕 期间 之后 之前 因为 虽然 同时 其中 每个 几个 另一个 一起
缓慢 迅速 经常 很少 几乎 简单 稳定 诚实 有用 本地 共享 私有 年度 每周 每日 最终 草案 第二 第三 首次 一半 双倍
的 在 与 和 将 已经 可以 应当 仍然 正在
""")

CODE = """```python
def rate(done: int, seconds: float) -> float:
    return done / seconds if seconds else 0.0  # a < b && b > c
```"""


class Prose:
    """Sentences and Markdown blocks of one language, drawn from one random stream."""

    def __init__(self, rng: random.Random, chinese: bool) -> None:
        self.rng = rng
        self.words = CHINESE if chinese else ENGLISH
        self.glue, self.comma, self.stop = ("", "，", "。") if chinese else (" ", ", ", ". ")

    def phrase(self, fewest: int, most: int) -> str:
        return self.glue.join(self.rng.choices(self.words, k=self.rng.randint(fewest, most)))

    def sentence(self) -> str:
        parts = [self.phrase(4, 11) for _ in range(self.rng.randint(1, 3))]
        text = self.comma.join(parts) + self.stop
        return text if self.glue == "" else text[0].upper() + text[1:]

    def paragraph(self) -> str:
        text = "".join(self.sentence() for _ in range(self.rng.randint(2, 5))).rstrip()
        kind = self.rng.random()
        if kind < 0.25:
            link = f"[{self.phrase(1, 3)}](https://www.example.org/{self.rng.randrange(10**6)})"
            return f"{text}{self.glue}{link}{self.stop.strip()}"
        if kind < 0.45:
            return f"{text}{self.glue}**{self.phrase(1, 3)}**{self.comma}*{self.phrase(1, 2)}*{self.stop.strip()}"
        return text

    def bullets(self) -> str:
        return "\n".join(f"- {self.phrase(3, 9)}" for _ in range(self.rng.randint(3, 6)))

    def block(self) -> str:
        kind = self.rng.random()
        if kind < 0.74:
            return self.paragraph()
        if kind < 0.86:
            return f"## {self.phrase(2, 5)}\n\n{self.paragraph()}"
        if kind < 0.95:
            return self.bullets()
        return f"> {self.sentence().rstrip()}" if kind < 0.98 else CODE


def moment(index: int, documents: int) -> datetime:
    """The date of document `index`: distinct for each, and in another order than the files."""
    step = SPAN_SECONDS // documents
    stride = next(number for number in range(7919, 2 * documents + 7920) if gcd(number, documents) == 1)
    place = index * stride % documents
    return (FIRST_DATE + timedelta(seconds=place * step)).astimezone(ZONES[index % len(ZONES)])


def front_matter(prose: Prose, index: int, documents: int) -> str:
    rng = prose.rng
    categories = dict.fromkeys(rng.choices(tuple(CATEGORIES), WEIGHTS, k=2 if rng.random() < 0.25 else 1))
    tags = dict.fromkeys(prose.phrase(1, 1) for _ in range(rng.randint(1, 4)))
    lines = [
        "---",
        f'title: "{prose.phrase(4, 9)} {index:06d}"',
        f"date: {moment(index, documents).isoformat(timespec='seconds')}",
        "categories:",
        *(f"- {name}" for name in categories),
        "tags:",
        *(f"- {name}" for name in tags),
    ]
    if rng.random() < 0.5:
        lines.append(f'summary: "{prose.sentence().rstrip()}"')
    return "\n".join([*lines, "draft: false", "---"])


def document(index: int, documents: int, seed: int) -> bytes:
    """Document `index` of a corpus of `documents`, as bytes."""
    rng = random.Random(f"{seed}/{index}")
    prose = Prose(rng, chinese=rng.random() < 0.5)
    target = rng.randint(2_000, 11_500)
    parts = [front_matter(prose, index, documents).encode(), prose.paragraph().encode()]
    size = sum(map(len, parts))
    while size < target:
        block = prose.block().encode()
        parts.append(block)
        size += len(block) + 2
    return b"\n\n".join(parts) + b"\n"


def relative_path(index: int) -> str:
    return f"section-{index // FOLDER_SIZE:03d}/article-{index:06d}.md"


def write_folder(out: Path, documents: int, seed: int, indexes: range) -> int:
    """Write the documents of `indexes`, all of one folder; returns their bytes."""
    total = 0
    (out / relative_path(indexes[0])).parent.mkdir(parents=True, exist_ok=True)
    for index in indexes:
        total += (out / relative_path(index)).write_bytes(document(index, documents, seed))
    return total


def write_corpus(out: Path, documents: int, seed: int = 1) -> int:
    """Write a corpus of `documents` files below `out`; returns its bytes."""
    ranges = [range(first, min(first + FOLDER_SIZE, documents)) for first in range(0, documents, FOLDER_SIZE)]
    with ProcessPoolExecutor() as pool:
        return sum(pool.map(partial(write_folder, out, documents, seed), ranges))


def main() -> int:
    parser = argparse.ArgumentParser(description="Write a made-up folder of articles.")
    parser.add_argument("--documents", type=int, required=True, help="how many files")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write them to")
    parser.add_argument("--seed", type=int, default=1, help="another number, another corpus (default 1)")
    options = parser.parse_args()
    if options.documents < 1:
        parser.error("--documents must be at least 1")
    total = write_corpus(options.out, options.documents, options.seed)
    print(f"{options.documents:,} documents, {total / 1e6:.1f} MB, in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
