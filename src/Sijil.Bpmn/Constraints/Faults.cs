using System.Xml.Linq;

namespace Sijil.Bpmn;

/// <summary>Notes what breaks the standard: an error, but advice where the file itself says that the process is only drawn.</summary>
internal sealed class Faults(Problems problems)
{
    public bool Found { get; private set; }

    public void Note(string code, XElement at, params string[] said)
    {
        if (at.AncestorsAndSelf().Any(around => around.IsBpmn() && around.Is("process") && around.Denies("isExecutable"))) Advise(code, at, said);
        else Refuse(code, at, said);
    }

    /// <summary>Wrong wherever it stands.</summary>
    public void Refuse(string code, XElement at, params string[] said)
    {
        Found = true;
        problems.Error(code, at, said);
    }

    public void Advise(string code, XElement at, params string[] said) => problems.Warning(code, at, said);
}
