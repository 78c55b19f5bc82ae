using System.Collections.Frozen;
using Sijil.Bpmn;
using Sijil.Facts.Registers;

namespace Sijil.Journeys.Library;

/// <summary>Holds the models of a folder against one another. A journey that leads nowhere does not run; an entry of a register that does stays, and is named.</summary>
public static class LibraryLinks
{
    /// <param name="reading">The registers' files; empty when only journeys are to be held against the record.</param>
    public static void Check(JourneyLibrary library, RegisterFold registers, RegisterReading reading, IReadOnlyDictionary<string, Type> shapes)
    {
        Dictionary<string, IReadOnlyCollection<string>> known = new(StringComparer.Ordinal);
        IReadOnlyCollection<string> IdsOf(string register) =>
            known.TryGetValue(register, out var ids) ? ids : known[register] = Ids(library, registers, reading, register).ToFrozenSet(StringComparer.Ordinal);

        // A journey that calls one that does not run would stop there, so it does not run either.
        for (var refused = true; refused;)
        {
            refused = false;
            known.Remove("journeys");
            foreach (var plan in library.Plans.Concat(library.Pilots.Values).OrderBy(library.FileOf, StringComparer.Ordinal).ToList())
            {
                List<ModelProblem> problems = [.. new JourneyLinks(IdsOf).Broken(plan, library.FileOf(plan))];
                if (problems.Count == 0) continue;
                library.Report(problems);
                library.Refuse(plan);
                refused = true;
            }
        }
        known["journeys"] = library.Files;    // a journey that does not run has been named already
        library.Report([.. RegisterLinks.Broken(reading, shapes, IdsOf).Select(ToModelProblem)]);
    }

    public static ModelProblem ToModelProblem(RegisterProblem problem) => new(problem.Code, problem.File, problem.Line, problem.Entry, "", problem.Arguments, IsError: true);

    private static IEnumerable<string> Ids(JourneyLibrary library, RegisterFold registers, RegisterReading reading, string register) => register switch
    {
        "journeys" => library.Plans.Select(plan => plan.Id),
        "decisions" => library.Decisions.Select(decision => decision.Key),
        "operations" => registers.Systems.Values.SelectMany(system => system.Operations.Select(operation => operation.Id)),
        "certificates" => registers.All<CertificateType>(register).Values.Select(kind => kind.Type).Concat(reading.Files[register]),
        _ when register.StartsWith("decisions/", StringComparison.Ordinal) => library.DecisionsOf(Path.GetFileNameWithoutExtension(register)),
        _ => registers.Entries(register).Select(entry => entry.Id).Concat(reading.Entries.Where(entry => entry.Register == register).Select(entry => entry.Id)).Concat(reading.Files[register]),
    };

    private sealed record CertificateType(string Type);
}
