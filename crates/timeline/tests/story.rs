//! Undo, redo, saving: a story that is told again is the same story.

use clockwork::{Duration, Seed};
use model::ec2::{CreateSnapshotInput, DescribeInstancesInput, StopInstancesInput, TerminateInstancesInput};
use model::{Operation, ReadDoorExt};
use region::{RowId, Scenario};
use timeline::{Chronicle, Happening, Input, SaveError, SaveFile, Timeline};

fn blog() -> Timeline {
    Timeline::new(Seed::new(7), Scenario::named("blog").expect("the chapter's world"), ())
}

fn machine(story: &Timeline) -> (String, String) {
    let output =
        story.region().ask(DescribeInstancesInput::default()).expect("describing asks for nothing special");
    let instance = &output.reservations[0].instances[0];
    let volume = instance.block_device_mappings.first().and_then(|m| m.ebs.as_ref()?.volume_id.clone());
    (instance.instance_id.clone().unwrap_or_default(), volume.unwrap_or_default())
}

fn wait(story: &mut Timeline, secs: u64) {
    story.advance(story.now() + Duration::secs(secs));
}

/// Stops the machine, takes a snapshot, terminates the machine, with pauses.
fn some_story() -> Timeline {
    let mut story = blog();
    let (instance, volume) = machine(&story);
    wait(&mut story, 5);
    let stop = StopInstancesInput { instance_ids: vec![instance.clone()], ..Default::default() };
    story.apply(Input::Call(stop.into_request()));
    wait(&mut story, 60);
    let snapshot = CreateSnapshotInput { volume_id: Some(volume), ..Default::default() };
    story.apply(Input::Call(snapshot.into_request()));
    story.apply(Input::Visit("http://example.org/".to_owned()));
    wait(&mut story, 200);
    let terminate = TerminateInstancesInput { instance_ids: vec![instance], ..Default::default() };
    story.apply(Input::Call(terminate.into_request()));
    wait(&mut story, 100);
    story
}

#[test]
fn undo_brings_the_machine_back_and_redo_takes_it_away_again() {
    let mut story = some_story();
    let state = |story: &Timeline| {
        let output = story
            .region()
            .ask(DescribeInstancesInput::default())
            .expect("describing asks for nothing special");
        output.reservations[0].instances[0].state.as_ref().and_then(|s| s.name).map(|name| name.to_string())
    };
    let ended = story.region().digest();
    assert_eq!(state(&story).as_deref(), Some("terminated"));
    assert!(story.undo());
    assert_eq!(state(&story).as_deref(), Some("stopped"));
    assert!(story.redo());
    assert_eq!(state(&story).as_deref(), Some("terminated"), "the 100 seconds after it are told again, too");
    assert_eq!(story.region().digest(), ended);
    assert!(!story.redo());
    while story.undo() {}
    assert_eq!(state(&story).as_deref(), Some("running"));
    assert!(story.undoable().is_none() && story.redoable().is_some());
}

#[test]
fn waiting_between_undo_and_redo_changes_nothing_of_what_was_done() {
    let mut patient = some_story();
    patient.undo();
    patient.undo();
    wait(&mut patient, 4_000);
    patient.redo();
    patient.redo();
    assert_eq!(patient.region().digest(), some_story().region().digest());
}

#[test]
fn redo_leads_through_the_same_moments_as_undo() {
    let mut story = some_story();
    let mut moments = vec![(story.now(), story.region().digest())];
    while story.undo() {
        moments.push((story.now(), story.region().digest()));
        // Whoever waits in between loses nothing.
        wait(&mut story, 17);
    }
    assert_eq!(moments.len(), 4, "three steps");
    moments.pop();
    while let Some(moment) = moments.pop() {
        assert!(story.redo());
        assert_eq!((story.now(), story.region().digest()), moment);
    }
    assert!(!story.redo());
    let whole = some_story();
    assert_eq!(story.entries(), whole.entries(), "the visit is there again as well");
    assert_eq!(story.save("blog", None), whole.save("blog", None));
}

/// A visit, a terminal that is opened, a question, a refusal, an hour: nothing that anybody would want back.
fn look_around(story: &mut Timeline) {
    story.apply(Input::Visit("http://example.org/".to_owned()));
    wait(story, 3_600);
    story.apply(Input::OpenCloudShell);
    story.apply(Input::Call(DescribeInstancesInput::default().into_request()));
    let nothing = TerminateInstancesInput { instance_ids: vec!["i-0000".to_owned()], ..Default::default() };
    story.apply(Input::Call(nothing.into_request()));
    wait(story, 60);
}

#[test]
fn whoever_looks_around_after_undo_can_still_redo() {
    let whole = some_story();
    let mut story = some_story();
    story.undo();
    look_around(&mut story);
    assert!(story.entries().len() > 3 && story.region().terminals().count() == 1, "the looks are taken");
    story.undo();
    assert_eq!(story.region().terminals().count(), 0, "a further undo leaves the looks out");
    look_around(&mut story);
    let what = |story: &Timeline| story.redoable().map(|entry| entry.input.clone());
    assert_eq!(what(&story), whole.entries().get(1).map(|entry| entry.input.clone()));
    assert!(story.redo() && story.redo() && !story.redo());
    assert_eq!(story.region().digest(), whole.region().digest());
    assert_eq!(story.entries(), whole.entries());
}

#[test]
fn a_long_look_around_does_not_end_up_in_what_is_redone() {
    let whole = some_story();
    let mut story = some_story();
    story.undo();
    // More than a keyframe is worth, again and again.
    for _ in 0..100 {
        story.apply(Input::Visit("http://example.org/".to_owned()));
        wait(&mut story, 600);
    }
    story.undo();
    for _ in 0..100 {
        story.apply(Input::Visit("http://example.org/".to_owned()));
        wait(&mut story, 600);
    }
    assert!(story.redo() && story.redo());
    assert_eq!(story.region().digest(), whole.region().digest());
}

#[test]
fn a_story_saved_between_undo_and_redo_goes_on_as_if_it_had_not_been() {
    for looks in [false, true] {
        let mut story = some_story();
        story.undo();
        story.undo();
        if looks {
            look_around(&mut story);
        }
        let text = story.save("blog", None);
        let file = SaveFile::parse(&text).expect("what was just written");
        let (mut again, divergence) = Timeline::load(file, Scenario::named("blog").expect("the world"), ());
        assert_eq!(divergence, None);
        assert_eq!(again.region().digest(), story.region().digest());
        assert_eq!(again.save("blog", None), text);
        assert!(again.redo() && again.redo() && !again.redo(), "a visit is no step, whoever reads it back");
        assert_eq!(again.region().digest(), some_story().region().digest());
    }
}

#[test]
fn what_earlier_versions_saved_after_an_undo_can_still_be_redone() {
    let mut story = some_story();
    story.undo();
    let text = story.save("blog", None);
    let line = text.lines().find(|line| line.starts_with("~ undone")).expect("something was undone");
    let file = SaveFile::parse(&text.replace(line, "~ undone")).expect("the form of earlier versions");
    let (mut again, divergence) = Timeline::load(file, Scenario::named("blog").expect("the world"), ());
    assert_eq!(divergence, None);
    assert_eq!(again.region().digest(), story.region().digest());
    assert!(again.redo());
    wait(&mut again, 100);
    assert_eq!(again.region().digest(), some_story().region().digest());
}

#[test]
fn what_cannot_be_redone_any_more_takes_nothing_else_with_it() {
    let mut story = some_story();
    story.undo();
    look_around(&mut story);
    let text = story.save("blog", None);
    let (done, undone) = text.split_once("~ undone").expect("something was undone");
    let digest = undone.lines().find(|line| line.starts_with("= ")).expect("an entry");
    let text = format!("{done}~ undone{}", undone.replacen(digest, "= 0000000000000001", 1));
    let file = SaveFile::parse(&text).expect("still well formed");
    let (again, divergence) = Timeline::load(file, Scenario::named("blog").expect("the world"), ());
    assert_eq!(divergence, None);
    assert_eq!(again.region().digest(), story.region().digest());
    assert!(again.redoable().is_none());
}

#[test]
fn a_new_step_after_undo_takes_the_place_of_what_was_undone() {
    let mut story = some_story();
    story.undo();
    let (_, volume) = machine(&story);
    let again = CreateSnapshotInput { volume_id: Some(volume), ..Default::default() };
    story.apply(Input::Call(again.into_request()));
    assert!(story.redoable().is_none());
}

#[test]
fn whoever_goes_to_any_moment_finds_the_world_of_that_moment() {
    let start = blog().now();
    for secs in [0, 5, 30, 65, 66, 264, 265, 300, 365] {
        let at = start + Duration::secs(secs);
        let mut live = blog();
        for entry in some_story().entries().iter().filter(|entry| entry.at <= at) {
            live.advance(entry.at);
            live.apply(entry.input.clone());
        }
        live.advance(at);

        let mut story = some_story();
        let (end, present) = (story.now(), story.region().digest());
        story.go_to(at);
        assert_eq!(story.now(), at);
        assert_eq!(story.region().digest(), live.region().digest(), "{secs} seconds after the start");
        assert_eq!((story.end(), story.is_away()), (end, at < end));
        story.come_back();
        assert_eq!((story.region().digest(), story.is_away()), (present, false));
    }
}

#[test]
fn of_two_things_done_at_one_moment_the_world_can_stand_between() {
    let mut story = blog();
    let (instance, _) = machine(&story);
    for state in ["stop", "terminate"] {
        let request = match state {
            "stop" => StopInstancesInput { instance_ids: vec![instance.clone()], ..Default::default() }
                .into_request(),
            _ => TerminateInstancesInput { instance_ids: vec![instance.clone()], ..Default::default() }
                .into_request(),
        };
        story.apply(Input::Call(request));
    }
    let worlds: Vec<u64> = (0..3)
        .map(|count| {
            story.go_behind(count);
            assert_eq!((story.entries().len(), story.log().whole().count()), (count, 2));
            story.region().digest()
        })
        .collect();
    assert!(worlds[0] != worlds[1] && worlds[1] != worlds[2]);
    story.go_behind(0);
    assert_eq!(story.region().digest(), blog().region().digest());
}

#[test]
fn a_step_in_the_past_begins_another_story_and_both_can_be_taken_up() {
    let mut story = some_story();
    let (first, first_entries) = (story.region().digest(), story.entries().to_vec());
    story.go_behind(1);
    wait(&mut story, 10);
    story.apply(Input::Visit("http://example.org/".to_owned()));
    assert!(story.log().branches().is_empty(), "a look begins nothing");
    let (_, volume) = machine(&story);
    let snapshot = CreateSnapshotInput { volume_id: Some(volume), ..Default::default() };
    story.apply(Input::Call(snapshot.into_request()));
    wait(&mut story, 20);
    let second = story.region().digest();
    assert_eq!(story.log().branches().len(), 1);
    assert_eq!(story.log().branches()[0].entries, first_entries, "what was left is whole");
    assert!(!story.is_away());

    assert!(!story.take_up(1), "there is no second one");
    assert!(story.take_up(0));
    assert_eq!((story.region().digest(), story.is_away()), (first, false));
    assert!(story.take_up(0));
    assert_eq!((story.region().digest(), story.is_away()), (second, false));

    let saved = story.save("blog", None);
    let file = SaveFile::parse(&saved).expect("what was just written");
    let (mut again, divergence) =
        Timeline::load(file, Scenario::named("blog").expect("the chapter's world"), ());
    assert_eq!((divergence, again.save("blog", None)), (None, saved));
    assert!(again.take_up(0));
    assert_eq!(again.region().digest(), first);
    assert_eq!(again.entries(), first_entries, "which of them are steps is found again");
}

#[test]
fn whoever_is_at_an_earlier_moment_is_still_there_after_a_reload() {
    let mut story = some_story();
    for back in [Duration::secs(20), Duration::secs(150)] {
        story.come_back();
        let (end, at) = (story.now(), story.now() - back);
        story.go_to(at);
        let saved = story.save("blog", None);
        let file = SaveFile::parse(&saved).expect("what was just written");
        let scenario = Scenario::named("blog").expect("the chapter's world");
        let (again, divergence) = Timeline::load(file, scenario, ());
        assert_eq!(divergence, None);
        assert_eq!((again.now(), again.end(), again.is_away()), (at, end, true));
        assert_eq!(again.save("blog", None), saved);
    }
}

#[test]
fn of_many_stories_that_were_left_the_last_eight_are_kept() {
    let mut story = some_story();
    for number in 0..12 {
        story.undo();
        wait(&mut story, number + 1);
        let (_, volume) = machine(&story);
        let snapshot = CreateSnapshotInput { volume_id: Some(volume), ..Default::default() };
        story.apply(Input::Call(snapshot.into_request()));
    }
    assert_eq!(story.log().branches().len(), 8);
    let file = SaveFile::parse(&story.save("blog", None)).expect("what was just written");
    let (again, _) = Timeline::load(file, Scenario::named("blog").expect("the chapter's world"), ());
    assert_eq!(again.log().branches(), story.log().branches());
}

#[test]
fn a_saved_story_is_told_again_to_the_same_world() {
    let mut story = some_story();
    story.undo();
    let text = story.save("blog", None);
    let file = SaveFile::parse(&text).expect("what was just written");
    let scenario = Scenario::named(&file.scenario).expect("the chapter's world");
    let (mut again, divergence) = Timeline::load(file, scenario, ());
    assert_eq!(divergence, None);
    assert_eq!(again.region().digest(), story.region().digest());
    assert_eq!(again.save("blog", None), text);
    assert!(again.redo() && story.redo());
    assert_eq!(again.region().digest(), story.region().digest());
}

#[test]
fn an_answer_that_has_changed_is_noticed() {
    let text = some_story().save("blog", None);
    let digest = text.lines().find(|line| line.starts_with("= ")).expect("an entry");
    let file = SaveFile::parse(&text.replacen(digest, "= 0000000000000001", 1)).expect("still well formed");
    let (story, divergence) = Timeline::load(file, Scenario::named("blog").expect("the chapter's world"), ());
    assert_eq!(divergence.map(|d| d.entry), Some(0));
    assert_eq!(story.entries().len(), 1);
}

#[test]
fn a_damaged_file_is_refused() {
    let text = some_story().save("blog", None);
    for (damaged, error) in [
        (String::new(), SaveError::Header),
        ("# Pocket Cloud 99\n".to_owned(), SaveError::Header),
        (text.replace("seed 7\n", ""), SaveError::Missing("seed")),
        (text.replace("$ aws ec2 stop-instances", "$ aws ec2 no-such-thing"), SaveError::Line(7)),
        (text.replace("now +", "now -"), SaveError::Line(4)),
        (format!("{text}~ undone after 99 until +5ms\n"), SaveError::Line(text.lines().count() + 1)),
        (format!("{text}~ left after 99 until +5ms\n"), SaveError::Line(text.lines().count() + 1)),
        (format!("{text}~ left after x until +5ms\n"), SaveError::Line(text.lines().count() + 1)),
        (
            format!("{text}{}", "~ left after 1 until +5ms\n".repeat(9)),
            SaveError::Line(text.lines().count() + 9),
        ),
        (format!("{text}~ left after 1 until +5ms\n~ undone\n"), SaveError::Line(text.lines().count() + 2)),
        (format!("{text}~ undone\n~ undone\n"), SaveError::Line(text.lines().count() + 2)),
        (
            format!("{text}~ undone after 1 until +99999999999999ms\n"),
            SaveError::Line(text.lines().count() + 1),
        ),
    ] {
        assert_eq!(SaveFile::parse(&damaged), Err(error));
    }
    for end in (0..text.len()).step_by(7) {
        let _ = SaveFile::parse(text.get(..end).unwrap_or_default());
    }
}

/// What happened, in lines: the moment since the start, what, and which state it came into.
fn told(story: &Timeline<Chronicle>) -> Vec<String> {
    let start = story.scenario().start();
    let line = |happening: &Happening| {
        let state = |state: &Option<region::inspect::State>| {
            state.as_ref().map_or("nothing".to_owned(), |state| state.word.clone())
        };
        let what = match happening.subject.row {
            RowId::Instances(_) => "instance",
            RowId::Volumes(_) => "volume",
            RowId::Snapshots(_) => "snapshot",
            _ => "something else",
        };
        format!(
            "+{}s {what} {} → {}",
            happening.at.since(start).as_secs(),
            state(&happening.from),
            state(&happening.to)
        )
    };
    story.witness().happenings().map(line).collect()
}

#[test]
fn what_happened_is_told_once_and_after_an_undo_only_what_happened_before() {
    let mut story = Timeline::new(
        Seed::new(7),
        Scenario::named("blog").expect("the chapter's world"),
        Chronicle::default(),
    );
    assert!(told(&story).is_empty(), "what was there at the start did not happen");
    let mut entries = some_story().entries().to_vec();
    entries.retain(|entry| entry.is_step);
    for entry in entries {
        story.advance(entry.at);
        story.apply(entry.input);
    }
    story.advance(story.now() + Duration::secs(100));
    let whole = told(&story);
    let states: Vec<&str> =
        whole.iter().filter_map(|line| line.split_once(' ')).map(|(_, what)| what).collect();
    assert_eq!(
        states,
        [
            "instance running → stopping",
            "instance stopping → stopped",
            "snapshot nothing → pending",
            "snapshot pending → completed",
            "instance stopped → shutting-down",
            "instance shutting-down → terminated",
            "volume in-use → nothing",
        ],
        "{whole:#?}"
    );
    story.undo();
    assert_eq!(told(&story), whole[..4]);
    let at_end = story.witness_at_end().map(Chronicle::len);
    assert_eq!(at_end, Some(7), "what comes if nobody does anything else is still known");
    story.come_back();
    assert_eq!((told(&story), story.witness_at_end().is_none()), (whole, true));
}
