using System.Globalization;
using System.Text;

namespace Sijil.Pdf.Writing;

/// <summary>One page while it is being drawn on.</summary>
internal sealed class Sheet(int index)
{
    private readonly StringBuilder _drawing = new();
    private int _marks;

    public int Index => index;
    public List<int> Links { get; } = [];
    public byte[] Content => Encoding.Latin1.GetBytes(_drawing.ToString());

    /// <summary>Draws something that has a meaning.</summary>
    public void Mean(Tag tag, Action draw)
    {
        tag.Shown.Add((index, _marks));
        Put($"/{tag.Kind} <</MCID {_marks++}>> BDC\n");
        draw();
        Put($"EMC\n");
    }

    /// <summary>Draws what only adorns.</summary>
    public void Adorn(Action draw)
    {
        Put($"/Artifact BMC\n");
        draw();
        Put($"EMC\n");
    }

    public void Fill(string ink, double x, double y, double width, double height) => Put($"{ink} rg {x:0.##} {y:0.##} {width:0.##} {height:0.##} re f\n");

    public void Put(FormattableString text) => _drawing.Append(text.ToString(CultureInfo.InvariantCulture));
}
