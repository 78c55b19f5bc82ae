namespace Sijil.Sandbox.Systems;

/// <summary>How the sandbox behaves: <c>Sandbox:Enabled</c>, <c>Sandbox:Latency</c> and <c>Sandbox:Faults</c>.</summary>
/// <param name="Latency">1: systems are as slow as their cards say; 0: they answer at once.</param>
/// <param name="Faults">1: systems fail as often as their cards say; 0: never by themselves.</param>
internal sealed record SandboxSettings(bool Enabled = true, double Latency = 1, double Faults = 1);
