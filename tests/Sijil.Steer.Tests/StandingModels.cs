using Sijil.Facts.Registers;
using Sijil.Record;

namespace Sijil.Steer.Tests;

/// <summary>The files of models/ as the registers hold them once they are in a record.</summary>
internal static class StandingModels
{
    public static RegisterFold Of(string models)
    {
        var clock = TimeProvider.System;
        var journal = LogJournal.Open(new SimulatedDisk(new SeededRandomness(1)), clock, new SeededRandomness(2));
        var registers = new RegisterFold();
        Read(models, registers, journal, clock).GetAwaiter().GetResult();
        return registers;
    }

    private static async Task Read(string models, RegisterFold registers, LogJournal journal, TimeProvider clock)
    {
        var cancel = TestContext.Current.CancellationToken;
        await RegisterFiles.Register(models, registers, journal, new SeededKeyring(1), clock, cancel);
        await foreach (var entry in journal.Read(0, journal.Head, cancel)) registers.Apply(entry);
    }
}
