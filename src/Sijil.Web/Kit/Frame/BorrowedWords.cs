using System.Text;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Frame;

/// <summary>Finishes the pages of a language that borrows words: names of services and bodies that it has no word for stand there as English, and say so.</summary>
internal sealed class BorrowedWords(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!Language.Current.Borrows)
        {
            await next(http);
            return;
        }
        if (http.Request.Query["handler"] == "Paper")    // papers are made in Arabic and English
        {
            http.Response.Redirect(Language.Arabic.Switch(http.Request.Path) + http.Request.QueryString);
            return;
        }
        var wire = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = wire;
        }
        if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) is true)
            await http.Response.WriteAsync(Borrowed.Show(Encoding.UTF8.GetString(held.GetBuffer(), 0, (int)held.Length)), http.RequestAborted);
        else
        {
            held.Position = 0;
            await held.CopyToAsync(wire, http.RequestAborted);
        }
    }
}
