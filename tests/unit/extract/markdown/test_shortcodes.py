"""Shortcodes leave; what they enclose stays; code is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounded import bounded
from feedmill.extract.markdown.shortcodes import strip_shortcodes
from feedmill.model import MediaType


@pytest.mark.parametrize(
    ("text", "kept", "dropped"),
    [
        ("a {{< x >}} b", "a  b", ["x"]),
        ("a {{% x y=1 %}}inner{{% /x %}} b", "a inner b", ["x"]),
        ("{% note info %}inner{% endnote %}", "inner", ["note"]),
        ("{%- include x.html a=b -%}", "", ["include"]),
        ("{{ site.baseurl }}/x", "/x", ["site.baseurl"]),
        ("{{ .Params.x }}", "", [".Params.x"]),
        ('[a]({{ "/a.png" | relative_url }})', "[a](/a.png)", []),
        ("[a]({{< ref \"x.md\" >}}) b", "a b", ["ref"]),
        ("[a]({% post_url 2026-01-01-x %}#y)", "a", ["post_url"]),
        ("[empty]() stays", "[empty]() stays", []),
        ("{{ name }} and ${{ secrets.X }} are text", "{{ name }} and ${{ secrets.X }} are text", []),
        ("100%} {% and {{ too", "100%} {% and {{ too", []),
        ("{% raw %}{{ site.x }} {% y %}{% endraw %}", "{{ site.x }} {% y %}", []),
        ("{% comment %}gone\n{% endcomment %}x", "\nx", ["comment"]),
        ("{% highlight py linenos %}\nx = {{ y }}\n{% endhighlight %}", "```py\nx = {{ y }}\n```", []),
        ("{{< highlight go \"linenos=table\" >}}\nx\n{{< /highlight >}}", "```go\nx\n```", []),
        ("{% codeblock lang:js %}\n```\n{% endcodeblock %}", "````js\n```\n````", []),
        ("{{</* figure */>}}", "{{< figure >}}", []),
        ('{{< figure src="a b.png" alt="[x]" caption="c" >}}', '![x](a%20b.png "c")', []),
        ("{% asset_img a.png A title %}", "![A title](a.png)", []),
        ("{% img left /a.png 10 20 %}", "![](/a.png)", []),
        ("{{< figure >}}", "", ["figure"]),
        ("`{{< x >}}` ``{% y %}``", "`{{< x >}}` ``{% y %}``", []),
        ("```\n{{< x >}}\n```\n{{< y >}}", "```\n{{< x >}}\n```\n", ["y"]),
        ("~~~md\n{% x %}\n```\n{% y %}\n~~~", "~~~md\n{% x %}\n```\n{% y %}\n~~~", []),
        ("```\n{{< never closed >}}", "```\n{{< never closed >}}", []),
    ],
)  # fmt: skip
def test_strip(text, kept, dropped):
    stripped, lines = strip_shortcodes(text, 1)
    assert stripped == kept
    assert [
        line.reason.split(":")[0].split()[-1] if "comment" not in line.reason else "comment" for line in lines
    ] == dropped


def test_lines_are_counted():
    text = "a\n\n{{< x\n y >}}\nb {{< z >}}\n"
    stripped, lines = strip_shortcodes(text, 10)
    assert stripped == "a\n\n\n\nb \n"
    assert [(line.line, line.text) for line in lines] == [(12, "{{< x y >}}"), (14, "{{< z >}}")]


def test_what_is_long_is_quoted_shortly():
    _, lines = strip_shortcodes("{{< x " + "y" * 500 + " >}}", 1)
    assert len(lines[0].text) == 80


def test_html_gets_html():
    html = '<p>{% img a.png %}</p>{% highlight %}\n<b>\n{% endhighlight %}{{< figure src="x.png" alt="&" >}}'
    stripped, _ = strip_shortcodes(html, 1, MediaType.HTML)
    assert stripped == (
        '<p><img src="a.png" alt="" title=""></p><pre><code>&lt;b&gt;</code></pre>'
        '<img src="x.png" alt="&amp;" title="">'
    )


ENDLESS = (
    "{{<", "{%", "{% raw %}", "`{{", "```\n{{", "{{< highlight ", "{% highlight x %}", "{% comment %}", '{{ "', "{{ a.",
)  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS)
def test_it_takes_no_time(piece):
    with bounded(seconds=20):
        strip_shortcodes(piece * 30_000, 1)


@given(st.text(st.sampled_from("{}%<>`~ \n/rawx\"'|.#[]()"), max_size=80))
def test_any_text(text):
    stripped, dropped = strip_shortcodes(text, 1)
    if not dropped and "{" not in text:
        assert stripped == text
    assert all(1 <= line.line <= text.count("\n") + 1 for line in dropped)
