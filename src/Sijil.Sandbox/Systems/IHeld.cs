using System.Text.Json;

namespace Sijil.Sandbox.Systems;

/// <summary>What registers held of people and companies before the sandbox began.</summary>
internal interface IHeld
{
    JsonElement? Find(string element, string of);
}
