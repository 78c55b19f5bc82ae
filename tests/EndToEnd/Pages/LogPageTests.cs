namespace Sijil.EndToEnd.Tests.Pages;

/// <summary>The pages of an imported log, on a record that holds nothing else.</summary>
public sealed class LogPageTests(Emirate emirate, Chromium chromium)
{
    private const string Log = """
        <?xml version="1.0" encoding="UTF-8"?>
        <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
          <trace><string key="concept:name" value="permit-1"/>
            <event><string key="concept:name" value="Receive"/><string key="org:resource" value="A"/><date key="time:timestamp" value="2025-03-01T09:00:00+04:00"/></event>
            <event><string key="concept:name" value="Decide"/><string key="org:resource" value="B"/><date key="time:timestamp" value="2025-03-01T09:48:00+04:00"/></event>
          </trace>
          <trace><string key="concept:name" value="permit-2"/>
            <event><string key="concept:name" value="Receive"/><string key="org:resource" value="A"/><date key="time:timestamp" value="2025-03-02T09:00:00+04:00"/></event>
            <event><string key="concept:name" value="Decide"/><string key="org:resource" value="A"/><date key="time:timestamp" value="2025-03-09T09:00:00+04:00"/></event>
          </trace>
        </log>
        """;

    [Fact]
    public async Task Pages_of_an_imported_log_are_light_narrow_and_accessible_and_say_times_as_people_do()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Folder, "permits.xes");
        await File.WriteAllTextAsync(file, Log, Deadline.Cancel);
        var data = Path.Combine(scratch.Folder, "data");
        Assert.Equal(0, (await RunningSijil.Tool("import", "log", file, "--data", data)).Code);
        await using var running = await RunningSijil.Up(data, "--empty");

        await using var analyst = await chromium.Visit(running.Url, "en");
        await analyst.Go("/board");
        var log = Visitor.WithoutLanguage((await analyst.Page.Locator("main a[href*='/board/log/']").First.GetAttributeAsync("href"))!);
        await analyst.Go(log);
        Assert.Contains("4 days", await analyst.Words(), StringComparison.Ordinal);      // the mean of 48 minutes and a week
        var longest = Visitor.WithoutLanguage((await analyst.Page.Locator("main a[href*='/board/case/']").First.GetAttributeAsync("href"))!);
        foreach (var language in (string[])["ar", "en"])
            (await new PageCheck(emirate, chromium, language).Look(null, (Sight[])["/board", log, longest], running.Url)).IsClean();
    }
}
