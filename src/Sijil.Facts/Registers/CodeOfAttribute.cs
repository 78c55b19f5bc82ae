namespace Sijil.Facts.Registers;

/// <summary>A field holds codes of another register; one that is not there is a mistake of whoever wrote the file.</summary>
/// <param name="register">The register's folder in models/.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CodeOfAttribute(string register) : Attribute
{
    public string Register { get; } = register;
}
