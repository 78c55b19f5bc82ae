using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Sijil.Facts;
using Sijil.Pdf;
using Sijil.Record;
using Sijil.Serve.Documents;

namespace Sijil.Web.Tests;

/// <summary>A paper that was carried away proves itself, to us and to a program that shares nothing with us; whatever was done to it shows.</summary>
public sealed class PaperProofTests : IAsyncLifetime
{
    private const string Id = "C0123456789ABCDEF.1";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private OpenRecord _record = null!;
    private byte[] _paper = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _record = await Open("data");
        _paper = await Paper(_record, Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _record.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_paper_proves_itself()
    {
        var check = PaperProof.Check(_paper, KeysOf(_record))!;
        Assert.Equal((Id, true, true, true, true, true), (check.Document, check.IsSigned, check.IsRecorded, check.IsVouched, check.IsTrusted, check.Stands));
    }

    [Fact]
    public async Task The_same_document_is_the_same_file_until_the_next_checkpoint() =>
        Assert.Equal(_paper, PaperProof.Sign(Drawn(PaperProof.Of(Id, await _record.Vouch(new(1, 0), Cancel), _record.Papers)), _record.Papers));

    [Fact]
    public void A_changed_byte_shows_wherever_it_is()
    {
        for (var at = 0; at < _paper.Length; at += 97)
        {
            var changed = _paper.ToArray();
            changed[at] ^= 1;
            Assert.False(PaperProof.Check(changed, KeysOf(_record))?.Stands ?? false, $"byte {at}");
        }
    }

    [Fact]
    public void Something_written_after_the_end_shows() =>
        Assert.False(PaperProof.Check([.. _paper, .. "\n% more"u8], KeysOf(_record))!.Stands);

    [Fact]
    public async Task A_paper_of_another_house_is_not_trusted()
    {
        await using var other = await Open("other");
        var foreign = PaperProof.Check(await Paper(other, Id), KeysOf(_record))!;
        Assert.Equal((true, true, false, false), (foreign.IsSigned, foreign.IsRecorded, foreign.IsTrusted, foreign.Stands));
    }

    [Fact]
    public async Task A_proof_of_another_documents_fact_proves_nothing()
    {
        var borrowed = PaperProof.Sign(Drawn(PaperProof.Of("C9999999999999999.1", await _record.Vouch(new(1, 0), Cancel), _record.Papers)), _record.Papers);
        Assert.False(PaperProof.Check(borrowed, KeysOf(_record))!.IsRecorded);
    }

    [Fact]
    public void A_file_without_a_proof_says_so() => Assert.Null(PaperProof.Check("%PDF-1.7\n%%EOF"u8.ToArray(), null));

    [Fact]
    public async Task A_second_program_comes_to_the_same_verdict()
    {
        var (file, keys) = (Path.Combine(_folder, "paper.pdf"), Path.Combine(_folder, "keys.json"));
        await File.WriteAllBytesAsync(file, _paper, Cancel);
        await File.WriteAllTextAsync(keys, JsonSerializer.Serialize(KeysOf(_record), JsonSerializerOptions.Web), Cancel);
        var verdict = await Foreign(file, keys);
        Assert.SkipWhen(verdict is null, "Node is not on this machine.");
        Assert.Equal($"GENUINE: {Id}", verdict);
        var changed = _paper.ToArray();
        changed[changed.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, changed, Cancel);
        Assert.StartsWith("NOT GENUINE", await Foreign(file, keys), StringComparison.Ordinal);
    }

    private static async Task<string?> Foreign(string file, string keys)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Tree.Root, "tests", "peers", "verify-paper.mjs"), file, keys]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = await process.StandardOutput.ReadToEndAsync(Cancel);
            await process.WaitForExitAsync(Cancel);
            return said.Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private ValueTask<OpenRecord> Open(string name)
    {
        var clock = TimeProvider.System;
        return RecordModule.Open(new() { DataDirectory = Path.Combine(_folder, name) }, clock, new SystemIds(clock), new SystemRandomness(), Cancel);
    }

    private static async Task<byte[]> Paper(OpenRecord record, string id)
    {
        var fact = new CertificateIssued(id, "birth-certificate", "dha", "p-0001", Sealed.Of("p-0001", "نورة"), Sealed.Of("p-0001", JsonDocument.Parse("{}").RootElement), new(2026, 11, 22), null);
        for (var version = 0; version < 3; version++)
            await record.Journal.Append(new Turn { Stream = "case/S1", ExpectedVersion = version, Origin = Origin.Live, Facts = [FactCodec.Write(fact, DateTimeOffset.UnixEpoch, $"case/S1@{version + 1}.0", record.Keyring)] }, Cancel);
        return PaperProof.Sign(Drawn(PaperProof.Of(id, await record.Vouch(new(1, 0), Cancel), record.Papers)), record.Papers);
    }

    private static byte[] Drawn(byte[] proof) => new PdfPaper
    {
        Language = "ar", Title = "شهادة", Author = "هيئة الصحة بدبي", MadeAt = DateTimeOffset.UnixEpoch, Parts = [new PaperHead("هيئة الصحة بدبي", "شهادة ميلاد")],
        Attachments = [new(PaperProof.FileName, "application/json", "البرهان", proof) { IsPlain = true }],
    }.Write();

    private static PaperKeys KeysOf(OpenRecord record) => new(record.Papers.PublicKey, record.Checkpoints.PublicKey);
}
