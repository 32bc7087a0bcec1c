"""What is shipped for running it for good: units, images and plists that say what they should."""

from __future__ import annotations

import plistlib
import re
import subprocess
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path

import pytest

from feedmill.config.load import load

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
MOST_EXPOSED = 1.5  # of 10; docs/deploy.md states the score
NEED_SYSTEMD = ("systemd-analyze", "apt-get install systemd")
Need = Callable[[str, str], str]


def directives(path: Path) -> dict[str, str]:
    """A unit's settings by name; of those that are given twice, the later one."""
    return dict(re.findall(r"^(\w+)=(.*)$", path.read_text(), re.MULTILINE))


@pytest.fixture
def analyze(need: Need) -> Callable[..., subprocess.CompletedProcess[str]]:
    tool = need(*NEED_SYSTEMD)

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def unit(tmp_path: Path, need: Need) -> Path:
    """The unit as it would be installed, its program one that this machine has."""
    text = (DEPLOY / "feedmill.service").read_text().replace("/opt/feedmill/bin/feedmill", "/bin/true")
    version = subprocess.run([need(*NEED_SYSTEMD), "--version"], capture_output=True, text=True, check=True).stdout
    path = tmp_path / "feedmill.service"
    if int(version.split()[1]) < 253:
        drop_in = (DEPLOY / "feedmill.service.d" / "before-253.conf").read_text()
        text = text.replace("Type=notify-reload\n", drop_in)
    path.write_text(text)
    return path


def test_systemd_has_nothing_to_say_about_the_unit(
    unit: Path, analyze: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = analyze("verify", "--man=no", unit)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    unit.write_text(unit.read_text().replace("WatchdogSec", "WatchdogTime"))
    assert "WatchdogTime" in analyze("verify", "--man=no", unit).stderr


def test_the_unit_keeps_away_what_the_service_does_not_need(
    unit: Path, analyze: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = analyze("security", "--offline=true", f"--threshold={MOST_EXPOSED * 10:.0f}", "--no-pager", unit)
    assert done.returncode == 0, done.stdout
    score = re.search(r"Overall exposure level for feedmill.service: ([\d.]+)", done.stdout)
    assert score is not None
    assert float(score[1]) <= MOST_EXPOSED
    unit.write_text(unit.read_text().replace("ProtectSystem=strict", "ProtectSystem=false"))
    score = re.search(
        r"Overall exposure level for feedmill.service: ([\d.]+)", analyze("security", "--offline=true", unit).stdout
    )
    assert score is not None
    assert float(score[1]) > MOST_EXPOSED - 0.2


def test_the_unit_does_what_the_daemon_expects() -> None:
    found = directives(DEPLOY / "feedmill.service")
    assert found["Type"] == "notify-reload"
    assert found["ExecStart"].split()[1:] == ["--config", "/etc/feedmill/config.yaml", "run", "--serve"]
    assert found["RestartPreventExitStatus"] == "2"
    assert int(found["TimeoutStopSec"].removesuffix("s")) > 10
    assert {"AF_UNIX", "AF_INET", "AF_INET6"} == set(found["RestrictAddressFamilies"].split())


def test_the_plist_is_one_that_launchd_reads() -> None:
    with (DEPLOY / "feedmill.plist").open("rb") as file:
        found = plistlib.load(file)
    home = "/Users/USER/feedmill"
    assert found["Label"] == "feedmill"
    assert found["ProgramArguments"][1:] == ["--config", f"{home}/config.yaml", "run", "--serve"]
    assert found["RunAtLoad"] is True
    assert found["KeepAlive"] == {"SuccessfulExit": False}
    assert found["ExitTimeOut"] > 10
    assert found["Umask"] == 0o022


def test_the_image_is_made_of_files_that_are_there() -> None:
    text = (DEPLOY / "Containerfile").read_text()
    let_through = [line[1:] for line in (ROOT / ".containerignore").read_text().splitlines() if line.startswith("!")]
    copied = [name for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE) for name in line.split()[:-1]]
    assert "src" in copied
    for name in copied:
        assert (ROOT / name).exists()
        assert any(fnmatch(name, pattern) for pattern in let_through), name


def test_the_image_runs_as_no_one_and_asks_for_its_health() -> None:
    text = (DEPLOY / "Containerfile").read_text()
    assert re.search(r"^USER 10001:10001$", text, re.MULTILINE)
    assert text.index("USER 10001") < text.index("ENTRYPOINT")
    check = re.search(r"HEALTHCHECK .*?CMD (\[.*?\])\n", text, re.DOTALL)
    assert check is not None
    assert "/healthz" in check[1]


def test_the_config_of_the_image() -> None:
    found = load(DEPLOY / "container.yaml", {})
    assert [str(seed.path) for seed in found.seeds] == ["/seeds"]
    assert (str(found.output), str(found.state)) == ("/feeds", "/state")
