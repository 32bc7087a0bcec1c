"""People in a string of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounded import bounded
from feedmill.extract.phrases.names import name, names


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jane Doe", ["Jane Doe"]),
        ("A, B and C", ["A", "B", "C"]),
        ("A, B, and C", ["A", "B", "C"]),
        ("Jane Doe and Richard Roe", ["Jane Doe", "Richard Roe"]),
        ("Alexandra Andersson", ["Alexandra Andersson"]),
        ("Doe, Jane", ["Doe, Jane"]),
        ("Doe, Jane; Roe, Richard", ["Doe, Jane", "Roe, Richard"]),
        ("Alice, Bob, Carol", ["Alice", "Bob", "Carol"]),
        ("King, Martin, Jr.", ["King, Martin, Jr."]),
        ("本报记者 王磨坊 方 渡", ["王磨坊", "方渡"]),
        ("程 刚 程 曦 刘谷雨", ["程刚", "程曦", "刘谷雨"]),
        ("谷物大学粮食研究部部长、研究员徐占谷", ["徐占谷"]),
        ("谷网新闻杨谷雨", ["杨谷雨"]),
        ("谷物网金融", ["谷物网金融"]),
        ("谷物社白银市", ["谷物社白银市"]),
        ("谷物时报记者高原", ["高原"]),
        ("王磨总裁", ["王磨"]),
        ("王博士", ["王博士"]),
        ("谷物大学教授", []),
        ("谷物公司市场总监 徐占谷", ["徐占谷"]),
        ("李 磨 教授", ["李磨"]),
        ("谷物报记者 高 原", ["高原"]),
        ("All By Myself", ["All By Myself"]),
        ("More about Jane ↬", []),
        ("Jane Doe, PhD, Richard Roe, MD", ["Jane Doe, PhD", "Richard Roe, MD"]),
        ("甲乙、丙丁戊", ["甲乙", "丙丁戊"]),
        ("甲乙，丙丁戊", ["甲乙", "丙丁戊"]),
        ("甲乙/丙丁戊", ["甲乙", "丙丁戊"]),
        ("甲乙 丙丁", ["甲乙", "丙丁"]),
        ("河灣日報 記者林怡君／嘉義即時報導", ["林怡君"]),
        ("河灣日報 記者林怡君、曾若涵／台中報導", ["林怡君", "曾若涵"]),
        ("河灣新聞雲／記者林怡君／台北報導", ["林怡君"]),
        ("河灣日報 記者林怡君 台北報導", ["林怡君"]),
        ("河灣新聞網 林怡君／綜合報導", ["林怡君"]),
        ("某某之声 编辑部", ["某某之声 编辑部"]),
        ("欧文·琼斯", ["欧文·琼斯"]),
        ("记者 甲乙／台北报导", ["甲乙"]),
        ("文/甲乙", ["甲乙"]),
        ("By Jane Doe", ["Jane Doe"]),
        ("Byron Smith", ["Byron Smith"]),
        ("Author: Jane Doe", ["Jane Doe"]),
        ("jane@a.example (Jane Doe)", ["Jane Doe"]),
        ("desk@a.example (Jane Doe, Ann Lee)", ["Jane Doe", "Ann Lee"]),
        ("@jane", ["jane"]),
        ("@ jane", ["jane"]),
        ("「甲乙」", ["甲乙"]),
        ("Jane, Jane", ["Jane, Jane"]),
        ("甲、甲", ["甲"]),
        ("Mira Oduya¹, Tobias Lenz² and Kim Roe*", ["Mira Oduya", "Tobias Lenz", "Kim Roe"]),
        ("Courier staff", []),
        ("Staff Writer", []),
        ("unknown", []),
        ("undefined", []),
        ("Reviewed by Jane Doe", []),
        ("Jane Doe and Sam Gardener", ["Jane Doe", "Sam Gardener"]),
        ("Jane Doe, Senior Director, Content & Marketing, Millpost", ["Jane Doe"]),
        ("Updated by Jane Doe", []),
        ("Jane Doe, MD. Reviewed by Richard Roe, MD", ["Jane Doe, MD"]),
        ("Recipe by Jane Doe", ["Jane Doe"]),
        ("Recipe by Jane Doe Tested by the Mill Kitchen", ["Jane Doe"]),
        ("Words by Jane Doe Photos by Ann Lee", ["Jane Doe"]),
        ("Jane Doe, Senior Analyst Updated", ["Jane Doe"]),
        ("Jane Doe on behalf of the mill group", ["Jane Doe"]),
        ("Jane Doe More posts by this author", ["Jane Doe"]),
        ("Jane Doe ⋅ Founder and Editor-in-Chief", ["Jane Doe"]),
        ("Jane Doe, Master Horticulturalist & Garden Educator", ["Jane Doe"]),
        (" - ", []),
        (",;、", []),
    ],
)
def test_names(text, people):
    assert names(text) == people


@pytest.mark.parametrize("text", ["Jane Doe, " * 5000, "a" + " |" * 20_000 + " photo", "甲乙、" * 9000, "a" * 90_000])
def test_a_list_without_an_end_takes_no_time(text):
    with bounded(2):
        assert len(names(text)) <= 2


def test_one_name_is_never_parted():
    assert name(" Doe, Jane and Sons ") == "Doe, Jane and Sons"
    assert name("none") == ""


@given(st.text(max_size=80))
def test_any_text(text):
    people = names(text)
    assert all(person == person.strip() and person for person in people)
    assert len(people) == len(set(people))
