using Sijil.Decisions.Dmn;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Journeys.Library;

/// <summary>Every version of a decision model that ever decided stays in the record, so that each decision can be explained for ever.</summary>
public static class DecisionArchive
{
    private const string Register = "decisions";

    public static Task Keep(JourneyLibrary library, string models, RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel) =>
        ModelArchive.Keep(Register, LibraryFiles.Decisions(models), hash => library.Decisions.Any(decision => decision.Value.Hash == hash), registers, journal, keyring, clock, cancel);

    /// <summary>The model of a version that the files no longer hold.</summary>
    public static DmnModel? Restore(RegisterFold? registers, string hash)
    {
        if (registers?.All<ArchivedModel>(Register).GetValueOrDefault(hash) is not { } kept) return null;
        using var xml = kept.Open();
        return DmnReader.Read(xml, kept.File).Model;
    }
}
