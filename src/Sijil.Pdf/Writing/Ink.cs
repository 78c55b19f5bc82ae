namespace Sijil.Pdf.Writing;

/// <summary>The colours of a paper, as red, green and blue parts; each has at least 4.5:1 against white.</summary>
internal static class Ink
{
    public const string Black = "0.1 0.1 0.1";
    public const string Quiet = "0.33 0.33 0.33";
    public const string Gold = "0.573 0.447 0.165";
    public const string Line = "0.82 0.8 0.75";
    public const string Link = "0.36 0.27 0.09";
}
