using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Sijil.Web.Text;

namespace Sijil.Web.Kit.Frame;

/// <summary>Puts the language first in the address of every page, the error pages excepted.</summary>
internal sealed class LanguagePrefix : IPageRouteModelConvention
{
    public const string RouteValue = "lang";

    public void Apply(PageRouteModel model)
    {
        if (model.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal)) return;
        var codes = string.Join('|', (IsOfPortal(model.ViewEnginePath) ? Language.OfPortal : Language.All).Select(language => language.Code));
        foreach (var selector in model.Selectors)
        {
            var route = selector.AttributeRouteModel!;
            route.Template = AttributeRouteModel.CombineTemplates($"{{{RouteValue}:regex(^({codes})$)}}", route.Template?.TrimStart('~', '/'));
        }
    }

    /// <summary>Customers' pages, and those about the site itself; the gallery of parts is for whoever builds.</summary>
    private static bool IsOfPortal(string page) =>
        page.StartsWith("/Portal/", StringComparison.Ordinal) || (page.StartsWith("/Kit/", StringComparison.Ordinal) && page is not "/Kit/Index");
}
