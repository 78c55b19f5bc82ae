using Sijil.Bpmn;
using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Journeys.Library;

/// <summary>Every version of a journey that ever ran stays in the record, so that a case begun by it can go on and be read for ever.</summary>
public static class JourneyArchive
{
    private const string Register = "journeys";

    public static Task Keep(JourneyLibrary library, string models, RegisterFold registers, IJournal journal, Keyring keyring, TimeProvider clock, CancellationToken cancel) =>
        ModelArchive.Keep(Register, LibraryFiles.Journeys(models), library.Runs, registers, journal, keyring, clock, cancel);

    /// <summary>Compiles the past versions that the files no longer hold.</summary>
    public static void Restore(JourneyLibrary library, RegisterFold registers)
    {
        foreach (var (hash, kept) in registers.All<ArchivedModel>(Register))
        {
            if (library.Runs(hash)) continue;
            using var xml = kept.Open();
            foreach (var plan in BpmnReader.Read(xml, kept.File).Plans) library.AddPast(plan);
        }
    }
}
