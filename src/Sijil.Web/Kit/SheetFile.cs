using Microsoft.AspNetCore.Mvc;
using Sijil.Facts.Tables;
using Sijil.Web.Text;

namespace Sijil.Web.Kit;

/// <summary>A table taken home as a workbook, in the reading direction of the page.</summary>
internal sealed class SheetFile : FileContentResult
{
    public SheetFile(string name, IReadOnlyList<IReadOnlyList<object?>> rows) : base(Xlsx.Write(name, rows, Language.Current.Direction is "rtl"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") =>
        FileDownloadName = name + ".xlsx";
}
