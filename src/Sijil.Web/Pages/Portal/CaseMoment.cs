using Sijil.Facts;
using Sijil.Web.Kit;

namespace Sijil.Web.Pages.Portal;

/// <summary>One moment of a case's story: what, with whom from when until when, and what is to be said of it.</summary>
internal sealed class CaseMoment(string title, DateTimeOffset at)
{
    public string Title { get; set; } = title;
    public DateTimeOffset At { get; } = at;
    public DateTimeOffset? Until { get; set; }
    public string Holder { get; set; } = "";
    public string? State { get; set; }
    public Tone Tone { get; set; } = Tone.Neutral;
    public bool Now { get; set; }
    public int Attempts { get; set; }
    public string? Href { get; init; }
    public List<string> Lines { get; } = [];

    /// <summary>The decision that it was, which can be explained.</summary>
    public DecisionMade? Decided { get; set; }
}
