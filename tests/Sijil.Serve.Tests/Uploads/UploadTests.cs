using System.Text;
using Sijil.Facts;
using Sijil.Record;
using Sijil.Serve.Forms;
using Sijil.Serve.Uploads;

namespace Sijil.Serve.Tests.Uploads;

/// <summary>A file is what its bytes say; what is not vouched for is not kept.</summary>
public sealed class UploadTests : IDisposable
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100]];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[50]];
    private static readonly FormField Field = new("proof", new("وثيقة", "Document"), "file");
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-uploads").FullName;
    private readonly SeededKeyring keys = new(7);

    [Fact]
    public async Task A_file_is_kept_sealed_and_the_answer_names_it_with_its_hash()
    {
        var kept = await Keep("جواز السفر.pdf", Pdf);
        Assert.False(kept.IsRefused);
        Assert.Equal(("جواز السفر.pdf", "application/pdf", Pdf.Length), ($"{kept.Value["name"]}", $"{kept.Value["type"]}", kept.Value["bytes"]!.GetValue<int>()));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)), $"{kept.Value["sha256"]}");
        Assert.Equal(Pdf, Files.Open("p1", $"{kept.Value["file"]}"));
        Assert.All(Directory.GetFiles(folder, "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("%PDF", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_forgotten_has_no_files()
    {
        var kept = await Keep("a.pdf", Pdf);
        keys.Forget("p1");
        Assert.Null(Files.Open("p1", $"{kept.Value["file"]}"));
    }

    [Theory]
    [InlineData("picture.pdf", "png", "upload-lies")]
    [InlineData("run.exe", "exe", "upload-wrong-type")]
    [InlineData("run.pdf", "exe", "upload-wrong-type")]
    [InlineData("page.pdf", "html", "upload-wrong-type")]
    [InlineData("nothing.pdf", "empty", "upload-empty")]
    [InlineData("large.pdf", "large", "upload-too-large")]
    [InlineData("ill.pdf", "infected", "upload-infected")]
    [InlineData("slow.pdf", "unknown", "upload-not-scanned")]
    public async Task What_is_not_what_it_says_is_not_taken_and_nothing_of_it_stays(string name, string content, string code)
    {
        var refused = await Keep(name, content switch
        {
            "png" => Png,
            "exe" => [0x4D, 0x5A, .. new byte[60]],
            "html" => Encoding.UTF8.GetBytes("<script>%PDF-1.7</script>"),
            "empty" => [],
            "large" => [.. Pdf, .. new byte[KeepUpload.MostBytes]],
            _ => [.. Pdf, .. Encoding.ASCII.GetBytes(content)],
        });
        Assert.Equal(code, refused.Refusal?.Code);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_field_takes_only_what_it_says_and_no_more()
    {
        Assert.Equal("upload-wrong-type", (await Keep("a.pdf", Pdf, Field with { Accept = ["image/png"] })).Refusal?.Code);
        Assert.Equal("upload-too-large", (await Keep("a.png", Png, Field with { MostBytes = 20 })).Refusal?.Code);
    }

    [Theory, InlineData(@"C:\docs\a.pdf", "a.pdf"), InlineData("../../a.pdf", "a.pdf"), InlineData("fdp\u202e.exe.pdf", "fdp.exe.pdf")]
    public async Task A_name_is_a_name_and_no_path(string name, string shown) => Assert.Equal(shown, $"{(await Keep(name, Pdf)).Value["name"]}");

    [Theory, InlineData("../secret"), InlineData(""), InlineData("a/b/c")]
    public void An_id_that_is_none_leads_nowhere(string id) => Assert.Throws<ArgumentException>(() => Files.Open("p1", id));

    public void Dispose()
    {
        keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private SealedFiles Files => new(folder, keys);

    private ValueTask<Outcome<System.Text.Json.Nodes.JsonObject>> Keep(string name, byte[] content, FormField? field = null) =>
        new KeepUpload(Files, new Scan(), new SeededIds(TimeProvider.System, 3)).Keep("p1", field ?? Field, new(name, new MemoryStream(content)), TestContext.Current.CancellationToken);

    private sealed class Scan : IMalwareScan
    {
        public ValueTask<ScanOutcome> Look(ReadOnlyMemory<byte> content, CancellationToken cancel)
        {
            var text = Encoding.Latin1.GetString(content.Span);
            return new(text.EndsWith("infected", StringComparison.Ordinal) ? ScanOutcome.Infected : text.EndsWith("unknown", StringComparison.Ordinal) ? ScanOutcome.Unknown : ScanOutcome.Clean);
        }
    }
}
