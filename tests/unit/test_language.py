"""Languages: told by script and function words, tags mended."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.language import detect, tag

SENTENCES = [
    ("en", "The company said on Tuesday that it would publish the results of its research."),
    ("de", "Das Unternehmen hat am Dienstag mitgeteilt, dass es die Ergebnisse veröffentlichen wird."),
    ("fr", "L'entreprise a annoncé mardi qu'elle publierait les résultats de ses recherches."),
    ("es", "La empresa anunció el martes que publicaría los resultados de su investigación."),
    ("pt", "A empresa anunciou na terça-feira que não vai publicar os resultados."),
    ("it", "L'azienda ha annunciato martedì che pubblicherà i risultati della ricerca."),
    ("nl", "Het bedrijf heeft dinsdag gezegd dat het de resultaten zal publiceren."),
    ("sv", "Företaget sade på tisdagen att det kommer att publicera resultaten och inte vänta."),
    ("da", "Virksomheden sagde tirsdag, at den vil offentliggøre resultaterne og ikke vente."),
    ("pl", "Firma ogłosiła we wtorek, że opublikuje wyniki badań."),
    ("cs", "Společnost v úterý oznámila, že zveřejní výsledky výzkumu."),
    ("tr", "Şirket salı günü araştırmanın sonuçlarını yayınlayacağını söyledi."),
    ("vi", "Công ty cho biết hôm thứ Ba rằng sẽ công bố kết quả nghiên cứu."),
    ("id", "Perusahaan itu mengatakan pada hari Selasa bahwa mereka akan menerbitkan hasil penelitian."),
    ("zh", "该公司周二表示将公布其研究结果。"),
    ("zh", "标题"),
    ("zh", "中国电信发布年报"),
    ("zh-Hant", "該公司週二表示將公布其研究結果。"),
    ("zh-Hant", "臺灣的人工智慧產業正在快速發展，政府與企業合作推動新的監管政策。"),
    ("ja", "同社は火曜日、研究結果を発表すると述べた。"),
    ("ja", "トヨタ、新型車を発表"),
    ("ja", "東京大学の研究"),
    ("ja", "カタカナ"),
    ("ko", "이 회사는 화요일에 연구 결과를 발표할 것이라고 말했다."),
    ("ru", "Компания заявила во вторник, что опубликует результаты исследования."),
    ("ru", "Привет"),
    ("uk", "Компанія заявила у вівторок, що опублікує результати дослідження."),
    ("ar", "أعلنت الشركة يوم الثلاثاء أنها ستنشر نتائج البحث."),
    ("fa", "شرکت روز سه‌شنبه اعلام کرد که نتایج را منتشر می‌کند."),
    ("he", "החברה הודיעה ביום שלישי"),
    ("el", "Η εταιρεία ανακοίνωσε την Τρίτη"),
    ("th", "บริษัทกล่าวเมื่อวันอังคารว่าจะเผยแพร่ผลการวิจัย"),
    ("hi", "कंपनी ने मंगलवार को कहा कि वह परिणाम प्रकाशित करेगी।"),
]

MIXED = [
    ("en", "The startup 月之暗面 (Moonshot) and 智谱 are raising money, according to people who know the matter."),
    ("en", "The rise of 智谱 and what it means for the market"),
    ("en", "A café in the naïve part of the town, where it was said to be good"),
    ("zh", "OpenAI 发布 GPT-5 Turbo API，Sam Altman 称 AGI is near"),
    ("zh", "谷歌推出 Gemini 3 Pro"),
    (
        "zh",
        (
            "他在演讲里说：“The best way to predict the future is to invent it.” 台下响起了长时间的掌声，"
            "许多人站了起来，久久没有离开。"
        ),
    ),
    ("zh", "优衣库の新店开业，现场排起长队"),
    ("zh", "这首歌里有一句「ありがとう」，听众们都很喜欢，现场气氛热烈，大家跟着一起唱了起来。"),
    ("zh", "這個繁体字只出现一次，其余都是简体：我们说这件事对谁都没有好处，还会让问题变得更难。"),
    ("zh-Hant", "這篇文章引用了「这」一個簡體字，其他都是繁體：我們說這件事對誰都沒有好處。"),
    (
        "zh-Hant",
        "這首歌裡有一句「ありがとう」，聽眾們都很喜歡，現場氣氛熱烈，大家跟著一起唱了起來，直到深夜才陸續離開會場。",
    ),
    ("ja", "新しいモデル「通义千问」を中国のアリババが発表した。性能は GPT に近いという。"),
    ("ko", "삼성전자 三星電子 새 반도체 공장을 짓는다"),
]


class TestDetect:
    @pytest.mark.parametrize(("language", "text"), SENTENCES)
    def test_a_sentence(self, language: str, text: str) -> None:
        assert detect(text) == language
        assert detect(f"{text}\n" * 40) == language

    @pytest.mark.parametrize(("language", "text"), MIXED)
    def test_names_of_another_language_do_not_sway_it(self, language: str, text: str) -> None:
        assert detect(text) == language

    @pytest.mark.parametrize(
        "text", ["", " ", "12345", "GPT-6", "!?", "😀😀", "OpenAI", "\0\ud800", "x y z", "—", "det en"]
    )
    def test_what_does_not_tell(self, text: str) -> None:
        assert detect(text) is None

    def test_only_the_beginning_is_read(self) -> None:
        assert detect("这是一篇中文文章，我们来说说。" * 200 + "The end of the story is in English. " * 500) == "zh"

    @settings(max_examples=200, deadline=None)
    @given(st.text(alphabet=st.characters(), max_size=60))
    def test_any_text(self, text: str) -> None:
        language = detect(text)
        assert language is None or tag(language) == language

    def test_the_real_seeds(self, real_seeds: Path) -> None:
        paths = sorted(real_seeds.glob("00*.txt"))
        assert [detect(path.read_text(encoding="utf-8")) for path in paths] == ["zh", "zh"]


class TestTag:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("en", "en"),
            ("EN-us", "en-US"),
            ("en_GB.UTF-8", "en-GB"),
            ("pt_BR", "pt-BR"),
            ("es-419", "es-419"),
            ("sr-latn-rs", "sr-Latn-RS"),
            ("de-DE-1996", "de-DE-1996"),
            ("zh", "zh"),
            ("zh_CN", "zh"),
            ("zh-Hans-CN", "zh"),
            ("zh-SG", "zh"),
            ("zh-cmn-Hans-CN", "zh"),
            ("cmn-Hans", "zh"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh_MO", "zh-Hant"),
            ("zh-Hant-TW", "zh-Hant"),
            ("zh-hant", "zh-Hant"),
            ("zh-Hans-HK", "zh"),
            ("yue-HK", "yue-HK"),
            ("English", "en"),
            (" ENGLISH ", "en"),
            ("eng", "en"),
            ("中文", "zh"),
            ("简体中文", "zh"),
            ("中文（繁體）", "zh-Hant"),
            ("繁體中文", "zh-Hant"),
            ("日本語", "ja"),
            ("Français", "fr"),
            ("jp", "ja"),
            ("cn", "zh"),
        ],
    )
    def test_what_names_a_language(self, text: str, expected: str) -> None:
        assert tag(text) == expected
        assert tag(expected) == expected

    @pytest.mark.parametrize(
        "text", ["", "xx", "draft", "none", "true", "C", "POSIX", "12", "en us", "english-ish", "-", "a" * 99, "é"]
    )
    def test_what_names_none(self, text: str) -> None:
        assert tag(text) is None

    @settings(max_examples=150, deadline=None)
    @given(st.text(max_size=12) | st.from_regex(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{1,8}){0,3}", fullmatch=True))
    def test_any_text(self, text: str) -> None:
        result = tag(text)
        assert result is None or tag(result) == result
