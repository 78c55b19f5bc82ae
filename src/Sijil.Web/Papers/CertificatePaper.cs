using Microsoft.AspNetCore.Mvc;
using Sijil.Pdf;
using Sijil.Record;
using Sijil.Serve.Documents;
using Sijil.Web.Pages.Portal;
using Sijil.Web.Text;

namespace Sijil.Web.Papers;

/// <summary>A certificate or receipt as a file to carry away: in the reader's language, with the code by which anyone verifies it, and with its proof inside.</summary>
internal sealed class CertificatePaper(PrintedCertificate print, Naming names, OpenRecord record, Texts texts)
{
    /// <summary>The paper as a download; a document that was taken back is handed out no more.</summary>
    public async ValueTask<IActionResult> Answer(CertificateView document, HttpRequest request, CancellationToken cancel) => document.Revoked is null
        ? new FileContentResult(await Write(document, request, cancel), "application/pdf") { FileDownloadName = $"{document.Id}.pdf" }
        : new NotFoundResult();

    public async ValueTask<byte[]> Write(CertificateView document, HttpRequest request, CancellationToken cancel)
    {
        var proof = PaperProof.Of(document.Id, await record.Vouch(document.Address, cancel), record.Papers);
        return PaperProof.Sign(Drawn(document, print.AddressOf(document, request), proof).Write(), record.Papers);
    }

    internal PdfPaper Drawn(CertificateView document, string address, byte[] proof)
    {
        var (issuer, title) = (names.Entity(document.Issuer), texts[document.Title]);
        return new()
        {
            Language = texts.Language.Code, Title = $"{title} {document.Id}", Author = issuer, MadeAt = document.MadeAt,
            Attachments = [new(PaperProof.FileName, "application/json", texts["portal.document.proof"], proof) { IsPlain = true }],
            Parts =
            [
                new PaperHead(issuer, title),
                new PaperRows(print.RowsOf(document)),
                new PaperCode(PrintedCertificate.Squares(address), address, texts["portal.document.verify"], texts["portal.document.code"]),
                new PaperWords(texts["portal.document.carries"], Quiet: true),
            ],
        };
    }
}
