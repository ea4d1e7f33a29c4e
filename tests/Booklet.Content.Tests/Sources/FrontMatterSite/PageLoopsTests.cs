using Booklet.Content.Sources.FrontMatterSite;
using Shouldly;
using Xunit;

namespace Booklet.Content.Tests.Sources.FrontMatterSite;

public class PageLoopsTests
{
    [Fact]
    public void A_loop_tells_collection_filters_class_and_heading()
    {
        var loop = PageLoops.Find(
            """
            ## Track: [Tides](https://x.example)
            {% for event in day.events %}
            {% if event.class == 'oral' %}
            {% assign papers = site.papers | where: 'session', n | where: "type", "oral" | sort: 'order' %}
            {% endif %}
            {% endfor %}
            """).ShouldHaveSingleItem();
        loop.Collection.ShouldBe("papers");
        loop.Filters.ShouldBe([("session", ""), ("type", "oral")]);
        loop.EventClasses.ShouldBe(["oral"]);
        loop.Heading.ShouldBe("tracktides");
        loop.FiltersBy("session").ShouldBeTrue();
    }

    [Fact]
    public void A_condition_ends_with_its_end() =>
        PageLoops.Find("{% if e.class == 'oral' %}{% endif %}{% for s in site.speakers %}").ShouldHaveSingleItem().EventClasses.ShouldBeEmpty();
}
