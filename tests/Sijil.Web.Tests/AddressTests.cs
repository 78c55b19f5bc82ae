using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sijil.Web.Tests;

/// <summary>What pages read from their address.</summary>
public sealed class AddressTests
{
    /// <summary>"page" is the router's own word for the page that answers, and wins over the query: such a list would never leave its first page.</summary>
    [Fact]
    public void No_page_binds_the_routers_own_word() => Assert.Empty(
        from model in typeof(Kit.KitOptions).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(PageModel)))
        from property in model.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let bound = property.GetCustomAttribute<BindPropertyAttribute>()
        where bound is not null && (bound.Name ?? property.Name).Equals("page", StringComparison.OrdinalIgnoreCase)
        select $"{model.Name}.{property.Name}");
}
