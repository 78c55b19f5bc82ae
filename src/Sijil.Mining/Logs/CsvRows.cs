using System.Text;

namespace Sijil.Mining.Logs;

/// <summary>Reads rows of separated values (RFC 4180) as a stream; a quoted field may hold separators and line breaks.</summary>
internal sealed class CsvRows(TextReader text)
{
    private const int LongestField = 1_000_000, MostFields = 10_000;
    private readonly StringBuilder field = new();
    private int line = 1;
    private char separator = ',';

    /// <summary>The line at which the row that was read last begins.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>A quoted field that the file's end breaks off.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes the header row, and from it which separator the file uses.</summary>
    public List<string> Header()
    {
        var first = text.ReadLine() ?? "";
        line++;
        separator = ",;\t|".MaxBy(sign => first.Count(letter => letter == sign));
        return new CsvRows(new StringReader(first.TrimStart('\uFEFF'))) { separator = separator }.Next() ?? [];
    }

    /// <returns>The fields of the next row that is not empty; nothing at the end.</returns>
    public List<string>? Next()
    {
        while (text.Peek() is '\r' or '\n') Skip();
        if (text.Peek() < 0) return null;

        Line = line;
        List<string> row = [];
        for (var more = true; more && row.Count < MostFields;) more = Field(row);
        return row;
    }

    /// <returns>Whether the row goes on behind this field.</returns>
    private bool Field(List<string> row)
    {
        field.Clear();
        if (text.Peek() is '"') Quoted();
        var next = text.Read();
        while (next >= 0 && next != separator && next is not ('\r' or '\n'))
        {
            if (field.Length < LongestField) field.Append((char)next);
            next = text.Read();
        }
        row.Add(field.ToString());
        if (next is '\r' && text.Peek() is '\n') text.Read();
        if (next is '\r' or '\n') line++;
        return next == separator;
    }

    private void Quoted()
    {
        text.Read();
        for (var next = text.Read(); ; next = text.Read())
        {
            if (next < 0)
            {
                IsBroken = true;
                return;
            }
            if (next is '"' && text.Peek() is not '"') return;
            if (next is '"') text.Read();
            if (next is '\n') line++;
            if (field.Length < LongestField) field.Append((char)next);
        }
    }

    private void Skip()
    {
        if (text.Read() is '\n') line++;
    }
}
