using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Sijil.Facts.Tables;

/// <summary>A table as a workbook of one sheet (ECMA-376): numbers are numbers, and words are words and never formulas.</summary>
public static class Xlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const int LongestCell = 32_767, LongestName = 31;
    private static readonly DateTimeOffset Written = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);    // the same table gives the same bytes

    /// <param name="rows">The first is the heading. A cell is a text, a number or nothing.</param>
    /// <param name="rightToLeft">The first column stands on the right.</param>
    public static byte[] Write(string sheet, IReadOnlyList<IReadOnlyList<object?>> rows, bool rightToLeft)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(rows);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", Types);
            Part(zip, "_rels/.rels", xml => Links(xml, ("rId1", "officeDocument", "xl/workbook.xml")));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Links(xml, ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml")));
            Part(zip, "xl/workbook.xml", xml => Book(xml, sheet));
            Part(zip, "xl/styles.xml", Styles);
            Part(zip, "xl/worksheets/sheet1.xml", xml => Sheet(xml, rows, rightToLeft));
        }
        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void Types(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Packages + "content-types");
        Element(xml, Packages + "content-types", "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, Packages + "content-types", "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        const string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Element(xml, Packages + "content-types", "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", kind + "sheet.main+xml"));
        Element(xml, Packages + "content-types", "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", kind + "worksheet+xml"));
        Element(xml, Packages + "content-types", "Override", ("PartName", "/xl/styles.xml"), ("ContentType", kind + "styles+xml"));
        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, params ReadOnlySpan<(string Id, string Kind, string Target)> links)
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, kind, target) in links) Element(xml, Packages + "relationships", "Relationship", ("Id", id), ("Type", $"{Relations}/{kind}"), ("Target", target));
        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, string sheet)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", NameOf(sheet));
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("r", "id", Relations, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Two looks: as it is, and bold for the heading.</summary>
    private static void Styles(XmlWriter xml) => xml.WriteRaw($"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
        """);

    private static void Sheet(XmlWriter xml, IReadOnlyList<IReadOnlyList<object?>> rows, bool rightToLeft)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        Element(xml, Main, "sheetView", ("rightToLeft", rightToLeft ? "1" : "0"), ("workbookViewId", "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < rows.Count; row++)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", (row + 1).ToString(CultureInfo.InvariantCulture));
            for (var column = 0; column < rows[row].Count; column++) Cell(xml, rows[row][column], ColumnOf(column) + (row + 1).ToString(CultureInfo.InvariantCulture), isHead: row is 0);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? value, string place, bool isHead)
    {
        if (value is null) return;
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (isHead) xml.WriteAttributeString("s", "1");
        if (value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Readable(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else xml.WriteElementString("v", Main, Convert.ToString(value, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>What XML cannot hold is left out, and so is what a cell cannot.</summary>
    private static string Readable(string text)
    {
        var kept = new string([.. text.Where(XmlConvert.IsXmlChar)]);
        return kept.Length > LongestCell ? kept[..LongestCell] : kept;
    }

    private static string NameOf(string sheet)
    {
        var kept = new string([.. sheet.Where(letter => XmlConvert.IsXmlChar(letter) && !"[]:*?/\\'".Contains(letter, StringComparison.Ordinal))]);
        return kept.Length is 0 ? "1" : kept.Length > LongestName ? kept[..LongestName] : kept;
    }

    /// <summary>A to Z, then AA.</summary>
    private static string ColumnOf(int column) => (column >= 26 ? ColumnOf(column / 26 - 1) : "") + (char)('A' + column % 26);

    private static void Element(XmlWriter xml, string space, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
        xml.WriteEndElement();
    }
}
