"""Whatever could send a packet off loopback runs where no packet can leave: in a network namespace made for it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SCRIPT = TESTS / "namespace" / "canary.py"


@pytest.fixture(scope="module")
def told(need: Callable[[str, str], str]) -> dict[str, object]:
    """What the script inside the namespace saw."""
    unshare, ip = need("unshare", "apt-get install util-linux"), need("ip", "apt-get install iproute2")
    if subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        refused = (
            "THIS MACHINE REFUSES NETWORK NAMESPACES (unshare -rn): that the monitor never reaches a private "
            "network was NOT TESTED here; allow unprivileged user namespaces, or run as root"
        )
        (pytest.fail if os.environ.get("FEEDMILL_REQUIRE_ALL") else pytest.skip)(refused)
    source = SCRIPT.read_text(encoding="utf-8")
    canaries = re.search(r"^CANARIES = \((.*?)^\)", source, re.DOTALL | re.MULTILINE)
    public = re.search(r'^PUBLIC, OTHER = "(.*)", "(.*)"', source, re.MULTILINE)
    assert canaries
    assert public
    lines = [f"{ip} link set lo up"]
    private = [address for address in re.findall(r'"(.*?)"', canaries[1]) if address not in ("127.0.0.1", "::1")]
    suffix = {True: "128 nodad", False: "32"}
    lines += [f"{ip} addr add {address}/{suffix[':' in address]} dev lo" for address in (*public.groups(), *private)]
    lines.append(f"exec {sys.executable} {SCRIPT}")
    path = os.pathsep.join([str(TESTS), *sys.path])
    done = subprocess.run(
        [unshare, "-rn", "sh", "-ec", "\n".join(lines)],
        env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_the_canary_sings_and_the_public_server_is_reached(told: dict[str, object]) -> None:
    assert told["heard"] == ["10.0.0.1"]
    assert told["public"] == "200"


def test_no_spelling_of_a_private_address_is_reached(told: dict[str, object]) -> None:
    assert {host: found for host, found in told["led"].items() if found != ["refused"] * 3} == {}  # type: ignore[attr-defined]
    assert len(told["led"]) > 45  # type: ignore[arg-type]


def test_a_name_that_turns_private_is_refused_at_its_next_connection(told: dict[str, object]) -> None:
    assert told["rebound"] == "refused"
    assert told["rebound twice"] == "refused"
    assert "/again" in told["requests"]  # type: ignore[operator]
    assert "/secret" not in told["requests"]  # type: ignore[operator]


def test_of_a_mixed_answer_only_the_public_address_is_used(told: dict[str, object]) -> None:
    assert told["both"] == "200"


def test_the_whole_monitor_is_led_nowhere(told: dict[str, object]) -> None:
    assert told["rounds"]["verdicts"] == {  # type: ignore[index]
        "http://public.test/lead": "blocked",
        **{f"http://public.test/{name}": "unchanged" for name in ("one", "two", "three")},
        "http://robots.test/a": "blocked",
        "http://turned.test/a": "blocked",
        "http://10.0.0.1/": "blocked",
        "http://0x7f000001/": "blocked",
    }


def test_hosts_that_are_not_the_operators_are_asked_every_two_seconds_at_most(told: dict[str, object]) -> None:
    assert told["rounds"]["starts"] == 5  # type: ignore[index]  robots.txt and four pages
    assert told["rounds"]["least gap"] >= 1.99  # type: ignore[index]  though domain_delay is 0


def test_no_canary_was_ever_touched(told: dict[str, object]) -> None:
    assert told["touched"] == []
