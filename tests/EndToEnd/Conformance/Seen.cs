using System.Text.Json;
using Microsoft.Playwright;

namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>A page as it was served and built, for every check to look at.</summary>
internal sealed class Seen(IPage page, string language, IResponse? answer, int bytes, IReadOnlyList<string> complaints, Dictionary<string, string>? known)
{
    private IReadOnlyDictionary<string, string[]>? dom;

    public IPage Page => page;
    public string Language => language;
    public int Status => answer?.Status ?? 0;

    /// <summary>What a newcomer's browser loads for it, without the fonts.</summary>
    public int Bytes => bytes;

    /// <summary>What the browser's console said while it opened.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>What the pages seen before it say of themselves, and where they stand; nothing where pages may say the same.</summary>
    public Dictionary<string, string>? Known => known;
    public IReadOnlyDictionary<string, string> Headers => answer?.Headers as IReadOnlyDictionary<string, string> ?? new Dictionary<string, string>(answer?.Headers ?? []);

    public async ValueTask<IReadOnlyDictionary<string, string[]>> Dom() =>
        dom ??= JsonSerializer.Deserialize<Dictionary<string, string[]>>(await page.EvaluateAsync<string>(Conformance.Dom.Script))!;
}
