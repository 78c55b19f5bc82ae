using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sijil.Steer.Registers;

/// <summary>The registers that the Secretariat keeps: each is a file, its entries are proposed and agreed to in cases, and each says who changed what.</summary>
public static class RegistersModule
{
    public static void AddRegisters(this IHostApplicationBuilder app) => app.Services.AddSingleton<KeptRegisters>();
}
