using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn.Check;

internal enum AtomForm { Point, Between, Other }

/// <summary>Values that no cell of a column tells apart, with one of them: a value that is named, those between two neighbours that are, or all that are not named.</summary>
/// <param name="Low">The neighbour below; null where there is none.</param>
/// <param name="High">The neighbour above; null where there is none.</param>
internal sealed record Atom(AtomForm Form, FeelValue Value, FeelValue Low, FeelValue High)
{
    public static Atom Point(FeelValue value) => new(AtomForm.Point, value, value, value);

    public static Atom Other(FeelValue example) => new(AtomForm.Other, example, FeelValue.Null, FeelValue.Null);
}
