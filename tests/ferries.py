"""The lines of a made-up article about ferries, English and Chinese, that tests set among others."""

from __future__ import annotations

from feedmill.extract.scrape.lines import extract_lines

T, D = "A ferry captain argues with his autopilot", "2 March 2026"
TC, DC = "轮渡船长和他的自动驾驶吵了一架", "2026-03-04 08:12"
E1 = "The ferries of the harbor are steered by a program since the spring, and the labor union wants a word in it now."
E2 = "Captains say that the curve on a screen is no substitute for the sound of the tide, and they want all the data."
E3 = "The harbor office answered on Monday that all incidents of the first month will be published by the end of May."
C1 = "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。"
C2 = "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"


def read(*lines):
    """What is read from lines, as from a scraped text."""
    return extract_lines("\n".join(lines), 1)


def values(found):
    return [one.value for one in found]
