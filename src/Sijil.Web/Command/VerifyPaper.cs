using System.CommandLine;
using System.Text.Json;
using Sijil.Serve.Documents;

namespace Sijil.Web.Command;

/// <summary>Verifies a paper from the file alone: no record, no network.</summary>
internal static class VerifyPaper
{
    private const int Largest = 50 * 1024 * 1024;

    public static System.CommandLine.Command Command()
    {
        var file = new Argument<FileInfo>("file") { Description = "الوثيقة بصيغة PDF · the document as PDF" };
        var keys = new Option<FileInfo?>("--keys") { Description = "مفاتيح الحكومة كما نشرتها في ‎/.well-known/sijil-keys.json · the government's keys as it publishes them" };
        var command = new System.CommandLine.Command("verify-paper", "التحقق من وثيقة من ملفها وحده · verify a document from its file alone") { file, keys };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(file)!, parsed.GetValue(keys), cancel));
        return command;
    }

    private static async Task<int> Run(FileInfo file, FileInfo? keys, CancellationToken cancel)
    {
        if (!file.Exists || file.Length > Largest) return Tools.NoFile(file);
        if (keys is { Exists: false }) return Tools.NoFile(keys);
        var trusted = keys is null ? null : JsonSerializer.Deserialize<PaperKeys>(await File.ReadAllTextAsync(keys.FullName, cancel), JsonSerializerOptions.Web);
        if (PaperProof.Check(await File.ReadAllBytesAsync(file.FullName, cancel), trusted) is not { } check)
        {
            Console.WriteLine("NO PROOF: لا يحمل هذا الملف برهاناً · this file carries no proof");
            return 1;
        }
        Say(check.IsSigned, "لم يتغير في الملف شيء منذ توقيعه", "nothing in the file has changed since it was signed");
        Say(check.IsRecorded, "قيده تحت جذر نقطة السجل التي يحملها", "its fact is under the root of the checkpoint that it carries");
        Say(check.IsVouched, "نقطة السجل موقَّعة", "the checkpoint is signed");
        if (check.IsTrusted is { } isTrusted) Say(isTrusted, "المفتاحان هما المنشوران", "both keys are the published ones");
        else Console.WriteLine($"?  قارن بصمة المفتاح بالمنشورة · compare the key's fingerprint with the published one: {check.Fingerprint}");
        Console.WriteLine($"{(check.Stands ? "GENUINE" : "NOT GENUINE")}: {check.Document} {check.At:O}");
        return check.Stands ? 0 : 1;
    }

    private static void Say(bool holds, string ar, string en) => Console.WriteLine($"{(holds ? "+" : "-")}  {ar} · {en}");
}
