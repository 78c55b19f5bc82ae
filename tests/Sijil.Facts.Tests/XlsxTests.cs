using System.IO.Compression;
using System.Xml.Linq;
using Sijil.Facts.Tables;

namespace Sijil.Facts.Tests;

/// <summary>A table taken home as a workbook: numbers are numbers, and no word becomes a formula.</summary>
public sealed class XlsxTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Words_stay_words_and_numbers_are_numbers()
    {
        var sheet = SheetOf(Xlsx.Write("لوحة", [["key", "value"], ["=1+2", 12.5m], ["سطر\u0001", null], ["z", 3]], rightToLeft: true));
        var cells = sheet.Descendants(Main + "c").ToDictionary(cell => (string)cell.Attribute("r")!);

        Assert.Empty(sheet.Descendants(Main + "f"));
        Assert.Equal(("inlineStr", "=1+2"), ((string?)cells["A2"].Attribute("t"), cells["A2"].Value));
        Assert.Equal((null, "12.5"), ((string?)cells["B2"].Attribute("t"), cells["B2"].Value));
        Assert.Equal("سطر", cells["A3"].Value);
        Assert.False(cells.ContainsKey("B3"));
        Assert.Equal("1", (string?)sheet.Descendants(Main + "sheetView").Single().Attribute("rightToLeft"));
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes_and_the_27th_column_is_AA()
    {
        IReadOnlyList<IReadOnlyList<object?>> rows = [[.. Enumerable.Range(0, 30).Select(i => (object?)i)]];
        Assert.Equal(Xlsx.Write("a/b", rows, false), Xlsx.Write("a/b", rows, false));
        Assert.Equal("26", SheetOf(Xlsx.Write("a/b", rows, false)).Descendants(Main + "c").Single(cell => (string?)cell.Attribute("r") == "AA1").Value);
    }

    private static XDocument SheetOf(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            XDocument.Load(part);
        }
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(sheet);
    }
}
