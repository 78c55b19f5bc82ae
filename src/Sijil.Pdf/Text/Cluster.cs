namespace Sijil.Pdf.Text;

/// <summary>What a line moves as one: a letter with its marks, or letters that the font draws as one.</summary>
/// <param name="Start">Where its letters stand in the paragraph; there are <paramref name="Length"/> of them.</param>
/// <param name="Advance">How wide it is, in the face's units.</param>
/// <param name="Parts">What is drawn, each from the cluster's own origin.</param>
internal sealed record Cluster(int Start, int Length, int Level, ShapingFace Face, int Advance, IReadOnlyList<(int Glyph, int X, int Y)> Parts)
{
    public bool IsToTheLeft => (Level & 1) is 1;
    public double WidthAt(double size) => Advance * size / Face.Font.UnitsPerEm;
}
