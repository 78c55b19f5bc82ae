namespace Sijil.Facts;

/// <summary>What a changed journey is expected to do was simulated and written down, before anybody knows.</summary>
/// <param name="Model">The journey, <paramref name="Before"/> the version that was learnt from and <paramref name="Hash"/> the changed one.</param>
/// <param name="File">The name of the changed model's file.</param>
/// <param name="Origin">Whose cases it learnt from: the living, or one simulated month; it foretells cases of the same origin.</param>
/// <param name="Until">Nothing later was looked at. Earlier than the fact itself where it was made in hindsight.</param>
/// <param name="Cases">How many cases each run brought to an end; so many are compared later.</param>
[FactName("prediction-made")]
public sealed record PredictionMade(string Prediction, string Service, string Model, string File, string Before, string Hash, string Origin, int Learned,
    DateTimeOffset From, DateTimeOffset Until, int Runs, int Cases, long Seed, IReadOnlyList<PredictedFigure> Figures, IReadOnlyList<PredictionAssumption> Assumptions, Actor By) : Fact;

/// <summary>One figure of a prediction.</summary>
/// <param name="Today">What the record says of the cases that were learnt from.</param>
/// <param name="Check">What the simulation says of the model as it is: how far to trust it.</param>
/// <param name="Low">Nineteen runs in twenty came between this and <paramref name="High"/>.</param>
public sealed record PredictedFigure(string Code, double Today, double Check, double Median, double Low, double High);

/// <summary>Something that the record does not say and the simulation had to assume, and how often.</summary>
public sealed record PredictionAssumption(string Code, string What, int Times);
