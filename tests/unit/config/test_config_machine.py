"""The machine's own zone and language."""

from __future__ import annotations

import pytest

from feedmill.config.machine import machine_language, machine_zone


@pytest.mark.parametrize(
    ("tz", "timezone", "localtime", "zone"),
    [
        ("Asia/Tokyo", "Asia/Shanghai", "Europe/Berlin", "Asia/Tokyo"),
        (":Asia/Tokyo", None, None, "Asia/Tokyo"),
        ("/usr/share/zoneinfo/Asia/Tokyo", None, None, "Asia/Tokyo"),
        ("CST-8", "Asia/Shanghai\n", None, "Asia/Shanghai"),
        (None, "Asia/Shanghai\n", "Europe/Berlin", "Asia/Shanghai"),
        (None, "nonsense", "Europe/Berlin", "Europe/Berlin"),
        ("", "", "Europe/Berlin", "Europe/Berlin"),
        (None, None, "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        (None, None, "posix/Asia/Tokyo", "Asia/Tokyo"),
        (None, b"\xff", None, "UTC"),
        (None, None, None, "UTC"),
    ],
)
def test_zone(tmp_path, tz, timezone, localtime, zone):
    if timezone is not None:
        (tmp_path / "timezone").write_bytes(timezone if isinstance(timezone, bytes) else timezone.encode())
    if localtime is not None:
        (tmp_path / "localtime").symlink_to(f"/usr/share/zoneinfo/{localtime}")
    assert machine_zone({} if tz is None else {"TZ": tz}, tmp_path) == zone


def test_zone_of_a_localtime_that_is_no_link(tmp_path):
    (tmp_path / "localtime").write_bytes(b"TZif2")
    assert machine_zone({}, tmp_path) == "UTC"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_TW.UTF-8"}, "zh-Hant"),
        ({"LANG": "en_GB.UTF-8"}, "en-GB"),
        ({"LANG": "de_DE@euro"}, "de-DE"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr-FR"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "ja_JP"}, "ja-JP"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_language(environ, language):
    assert machine_language(environ) == language
