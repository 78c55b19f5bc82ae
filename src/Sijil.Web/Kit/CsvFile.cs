using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Sijil.Web.Kit;

/// <summary>A table that a spreadsheet opens, taken home from a page.</summary>
internal sealed class CsvFile : FileContentResult
{
    public CsvFile(string name, string table) : base(Encoding.UTF8.GetBytes(table), "text/csv; charset=utf-8") => FileDownloadName = name;
}
