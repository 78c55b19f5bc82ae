using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Web.Command;

/// <summary>The registers as they stand in a record; a record that never served gets those of models/ first.</summary>
internal static class StandingRegisters
{
    public static async Task<RegisterFold> Of(OpenRecord record, CancellationToken cancel)
    {
        var registers = new RegisterFold();
        await Follow(registers, record.Journal, 0, cancel);
        if (registers.Entities.Count > 0) return registers;

        var before = record.Journal.Head;
        await RegisterFiles.Register(await ModelFiles.Read(ModelFiles.Folder).Registers, registers, record.Journal, record.Keyring, TimeProvider.System, cancel);
        await Follow(registers, record.Journal, before, cancel);
        return registers;
    }

    private static async Task Follow(RegisterFold registers, IJournal journal, long after, CancellationToken cancel)
    {
        await foreach (var entry in journal.Read(after, journal.Head, cancel)) registers.Apply(entry);
    }
}
