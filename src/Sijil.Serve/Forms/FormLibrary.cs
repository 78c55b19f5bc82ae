using Sijil.Facts.Registers;

namespace Sijil.Serve.Forms;

/// <summary>The forms of the register.</summary>
internal sealed class FormLibrary(RegisterFold registers)
{
    public Form? Find(string id) => registers.All<Form>("forms").GetValueOrDefault(id);
}
