namespace Sijil.Facts;

/// <summary>Why something asked for is not done: an expected answer, never an exception.</summary>
/// <param name="Code">Stable, kebab-case; what programs and tests hold on to.</param>
/// <param name="Text">What a person reads: what happened and what to do about it.</param>
public sealed record Refusal(string Code, Bilingual Text)
{
    public Refusal With(params ReadOnlySpan<object?> arguments) => this with { Text = Text.With(arguments) };
}
