using System.CommandLine;
using Sijil.Serve.Reporting;

namespace Sijil.Web.Command;

/// <summary>Registers the public key by which an entity's reports are known to be its own.</summary>
internal static class ReportKey
{
    public static System.CommandLine.Command Command()
    {
        var entity = new Argument<string>("entity") { Description = "رمز الجهة · the entity's code" };
        var key = new Argument<string>("key") { Description = "معرّف المفتاح · the key's id" };
        var file = new Argument<FileInfo>("file") { Description = "المفتاح العام · the public key (PEM)" };
        var data = Tools.Data();
        var command = new System.CommandLine.Command("report-key", "تسجيل مفتاح عام لجهة تبلّغ · register a reporting entity's public key") { entity, key, file, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(entity)!, parsed.GetValue(key)!, parsed.GetValue(file)!, parsed.GetValue(data)!, cancel));
        return command;
    }

    private static async Task<int> Run(string entity, string key, FileInfo file, string data, CancellationToken cancel)
    {
        if (!file.Exists) return Tools.NoFile(file);
        await using var record = await Tools.Open(data, cancel);
        var registers = await StandingRegisters.Of(record, cancel);
        var pem = await File.ReadAllTextAsync(file.FullName, cancel);
        if (await ReportingModule.RegisterKey(record.Journal, record.Keyring, registers, TimeProvider.System, key, entity, pem, cancel) is { } refusal) return Tools.Refuse(refusal);
        Console.WriteLine($"REGISTERED: {key} of {entity}");
        return 0;
    }
}
