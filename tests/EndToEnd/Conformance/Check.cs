using Sijil.Facts;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>One thing that must hold of every page: who asks for it, what it says in both languages, how it is seen, and how a sound page is broken so that the check is seen to fail.</summary>
internal abstract class Check(string id, string source, string ar, string en)
{
    public string Id => id;
    public string Source => source;
    public Bilingual Says { get; } = new(ar, en);

    /// <summary>What is wrong with the page, a line for each place.</summary>
    public abstract ValueTask<IReadOnlyList<string>> Wrong(Seen seen);

    /// <summary>A sound page with this one thing wrong.</summary>
    public abstract Specimen Break(Specimen sound);
}

/// <summary>A check that reads the page as the browser built it; all of them are asked in one breath.</summary>
/// <param name="script">An expression of JavaScript: a list of what is wrong. It may use what <see cref="Dom"/> offers.</param>
/// <param name="sound">What stands in the sound page, and <paramref name="broken"/> what stands there instead when the check must fail.</param>
internal abstract class DomCheck(string id, string source, string ar, string en, string script, string sound, string broken) : Check(id, source, ar, en)
{
    public string Script => script;

    public override async ValueTask<IReadOnlyList<string>> Wrong(Seen seen) => (await seen.Dom())[Id];

    public override Specimen Break(Specimen page)
    {
        Assert.Contains(sound, page.Html, StringComparison.Ordinal);
        return page with { Html = page.Html.Replace(sound, broken, StringComparison.Ordinal) };
    }
}

/// <summary>A check of what the server said with the page.</summary>
/// <param name="header">The header that a broken page sends otherwise, or not at all.</param>
internal abstract class HeaderCheck(string id, string source, string ar, string en, string header, string broken) : Check(id, source, ar, en)
{
    public override ValueTask<IReadOnlyList<string>> Wrong(Seen seen) =>
        ValueTask.FromResult<IReadOnlyList<string>>(IsRight(seen.Headers.GetValueOrDefault(header, "")) ? [] : [$"{header}: {seen.Headers.GetValueOrDefault(header, "nothing")}"]);

    public override Specimen Break(Specimen page) => page with { Headers = new Dictionary<string, string>(page.Headers) { [header] = broken } };

    protected abstract bool IsRight(string value);
}
