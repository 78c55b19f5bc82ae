namespace Sijil.EndToEnd.Tests.Conformance;

/// <summary>Who asks for what the checks look at, where it is more than one place.</summary>
internal static class Sources
{
    public const string Design = "UAE Design System, DLS 2.0";
}

/// <summary>Every check, in the order in which the public page shows them: what changes the page's look comes last.</summary>
internal static class Checks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new Titled(), new Described(), new InItsLanguage(), new Canonical(), new InOtherLanguages(), new Shared(), new Iconed(), new Coloured(), new Zoomable(), new Lettered(),
        new Skipped(), new Framed(), new Headed(), new ShortMenu(), new Switched(), new Mapped(), new Placed(), new InOrder(), new Focused(), new OnceNamed(), new Calm(),
        new Labelled(), new Typed(), new NotPlaceholders(), new Grouped(), new Filled(), new Sendable(), new Guarded(), new Told(), new Speaking(), new Apart(), new Pictured(), new Tabled(),
        new Punctuated(), new OneKindOfDigits(), new British(), new SignsIn(), new Masked(), new Dated(), new Whole(),
        new Unlike(), new Listed(), new KindErrors(), new DigitalIdentity(),
        new OwnOnly(), new NoInline(), new StrictPolicy(), new NoSniffing(), new Discreet(), new Unwatched(),
        new Light(), new Quiet(), new Accessible(), new Sniffed(), new ReadableAtNight(), new ReadableInForcedColours(), new Narrow(),
    ];
}
