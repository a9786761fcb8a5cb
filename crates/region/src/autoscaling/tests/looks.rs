//! The one event, and that quiet time is free.

use super::*;

fn look_event(web: &Web) -> Event {
    let name = AutoScalingGroupName::new("web");
    let ordinal = web.world.region.autoscaling.groups.get(&name).map(|group| group.ordinal);
    Event::Reconcile(name, ordinal.unwrap_or_default())
}

fn harmless(web: &mut Web, event: Event) {
    let before = web.world.region.digest();
    crate::autoscaling::handle(&mut web.world.region, event);
    assert_eq!(web.world.region.digest(), before);
}

#[test]
fn a_look_that_comes_early_or_twice_is_harmless() {
    let mut web = Web::new();
    let input = web.group_input(1);
    web.call(input);
    let look = look_event(&web);
    harmless(&mut web, look.clone());
    assert!(web.members().is_empty(), "too early");
    web.pass(60);
    harmless(&mut web, look);
}

#[test]
fn a_look_at_a_group_of_the_same_name_that_is_gone_is_harmless() {
    let mut web = Web::new();
    let input = web.group_input(1);
    web.call(input.clone());
    let stale = look_event(&web);
    web.call(DeleteAutoScalingGroupInput { auto_scaling_group_name: super::web(), force_delete: Some(true) });
    harmless(&mut web, stale.clone());
    web.call(input);
    let ours = events::Event::AutoScaling(stale.clone());
    let key = web.world.region.agenda.schedule(clockwork::Instant::default(), ours);
    // The successor waits for a look of its own, and is not hurried by the old one.
    let name = AutoScalingGroupName::new("web");
    if let Some(group) = web.world.region.autoscaling.groups.get_mut_unnoted(&name) {
        group.next_look = Some(key);
    }
    harmless(&mut web, stale);
}

#[test]
fn a_settled_group_is_left_alone() {
    for size in [0, 3] {
        let mut web = Web::balanced();
        web.create_balanced(size);
        web.pass(900);
        assert_eq!(web.looks(), 0, "nothing is scheduled for {size}");
        let before = web.world.region.digest();
        web.look();
        assert_eq!(web.world.region.digest(), before, "and a look changes nothing");
        assert_eq!(web.looks(), 0);
    }
}

#[test]
fn a_day_cut_into_pieces_is_the_same_day() {
    let mut whole = Web::balanced();
    whole.create_balanced(2);
    let id = whole.live().remove(0);
    whole.terminate(&id);
    let mut pieces = Web { world: World { region: whole.world.region.clone(), ..World::new() } };
    whole.pass(7_200);
    for _ in 0..800 {
        pieces.world.region.advance(pieces.world.now() + Duration::secs(9));
    }
    assert_eq!(whole.world.region.digest(), pieces.world.region.digest());
}
