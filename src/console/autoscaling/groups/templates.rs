//! Which launch template a group launches from, and which version of it.

use leptos::prelude::*;
use model::ec2::{DescribeLaunchTemplateVersionsInput, DescribeLaunchTemplatesInput, LaunchTemplate};

use super::form::DEFAULT_VERSION;
use crate::{
    bridge::use_read,
    console::support::text,
    paths::{self, Resource},
    t,
    ui::*,
};

/// All launch templates, again whenever they change.
pub(super) fn use_templates() -> Memo<Vec<LaunchTemplate>> {
    let read = use_read(DescribeLaunchTemplatesInput::default);
    Memo::new(move |_| read.get().map(|out| out.launch_templates.clone()).unwrap_or_default())
}

/// The question for versions of a template; for those of this number, if it is given.
pub(super) fn versions_of(template: &str, version: Option<String>) -> DescribeLaunchTemplateVersionsInput {
    DescribeLaunchTemplateVersionsInput {
        launch_template_id: Some(template.to_owned()),
        versions: version.into_iter().collect(),
        ..Default::default()
    }
}

/// A template and its version, to choose from.
#[component]
pub(super) fn TemplateFields(
    /// The template's id.
    template: Binding<String>,
    /// A number, `$Default` or `$Latest`.
    version: Binding<String>,
    /// What is wrong with the choice.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let templates = use_templates();
    let choices = Signal::derive(move || {
        let choice = |it: &LaunchTemplate| {
            let (id, name) = (text(&it.launch_template_id), text(&it.launch_template_name));
            Choice::new(id.clone(), name).hint(id)
        };
        templates.with(|all| all.iter().map(choice).collect::<Vec<_>>())
    });
    let read = use_read(move || versions_of(&template.get(), None));
    let versions = Signal::derive(move || {
        let found = read.get().map(|out| out.launch_template_versions.clone()).unwrap_or_default();
        let mut all = vec![
            Choice::new(DEFAULT_VERSION.to_owned(), "Default ($Default)"),
            Choice::new("$Latest".to_owned(), "Latest ($Latest)"),
        ];
        all.extend(found.iter().map(|it| {
            let number = it.version_number.unwrap_or_default().to_string();
            let choice = Choice::new(number.clone(), number);
            match &it.version_description {
                Some(words) => choice.hint(words.clone()),
                None => choice,
            }
        }));
        all
    });
    let is_empty = move || templates.with(Vec::is_empty);
    view! {
        <Show when=is_empty>
            <Empty title=t!(templates.none) text=t!(groups.template_first)>
                <LinkButton href=paths::create(Resource::LaunchTemplates)>"Create launch template"</LinkButton>
            </Empty>
        </Show>
        <div class="form-row">
            <SelectField label="Launch Template" value=template options=choices error />
            <SelectField
                label="Launch Template Version"
                value=version
                options=versions
                hint=t!(groups.version_hint)
            />
        </div>
    }
}
