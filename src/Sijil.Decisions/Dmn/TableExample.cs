using Sijil.Decisions.Feel;

namespace Sijil.Decisions.Dmn;

/// <summary>An input of a decision table that shows what is wrong with it.</summary>
/// <param name="Values">The value of each input column, in their order.</param>
/// <param name="Region">Around it, the values of each column for which the same is true, as tests.</param>
/// <param name="Inputs">The model's inputs that give these values; nothing where another decision makes one of them.</param>
public sealed record TableExample(IReadOnlyList<FeelValue> Values, IReadOnlyList<string> Region, FeelContext? Inputs);
