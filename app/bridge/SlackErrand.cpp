// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/SlackErrand.h"

#include "app/bridge/SlackIntake.h"
#include "app/bridge/SlackKeys.h"
#include "models/store/BridgeQueries.h"

#include <algorithm>

namespace porch {

namespace {

/// In channels without a word of their own these are only passed by.
constexpr int kMostSilent = 50'000;

} // namespace

bool SlackErrand::isToForm() const
{
    const auto root = parseSlackKey(tip);
    return root && root->isForm();
}

Result<std::vector<SlackErrand>> deskErrands(Database &db, int limit)
{
    const auto replies = queries::unsentReplies(db, slackSource(), 0, limit);
    if (!replies)
        return replies.error();
    const auto announcements = queries::unsentAnnouncements(db, slackSource(), limit);
    if (!announcements)
        return announcements.error();
    std::vector<SlackErrand> errands;
    for (const UnsentReply &reply : replies.value()) {
        const auto root = parseSlackKey(reply.root);
        SlackErrand errand;
        errand.id = reply.id;
        errand.tip = reply.root;
        errand.channel = root ? root->channel : QString();
        errand.thread = root ? root->ts : QString();
        errand.text = QString::fromUtf8(reply.text);
        errand.at = reply.at;
        errand.bridge = reply.bridge;
        errand.taken = reply.taken;
        errand.isRootGone = reply.isRootGone;
        errands.push_back(std::move(errand));
    }
    for (const AnnouncementRow &row : announcements.value()) {
        SlackErrand errand;
        errand.kind = SlackErrand::Kind::Announcement;
        errand.id = row.id;
        errand.channel = row.channel;
        errand.text = QString::fromUtf8(row.text);
        errand.at = row.at;
        errand.bridge = row.bridge;
        errand.taken = row.taken;
        errands.push_back(std::move(errand));
    }
    return errands;
}

Result<std::vector<SlackErrand>> acknowledgementErrands(Database &db, const SlackSettings &settings,
                                                        Micros since)
{
    const auto tips = queries::silentTips(db, slackSource(), since, kMostSilent);
    if (!tips)
        return tips.error();
    std::vector<SlackErrand> errands;
    for (const SilentTip &tip : tips.value()) {
        const auto root = parseSlackKey(tip.key);
        const QString text = settings.channel(tip.channel).acknowledgement;
        // Whoever used the form has been told by the form.
        if (!root || root->isForm() || text.isEmpty())
            continue;
        SlackErrand errand;
        errand.kind = SlackErrand::Kind::Acknowledgement;
        errand.id = acknowledgementId(tip.key);
        errand.tip = tip.key;
        errand.channel = root->channel;
        errand.thread = root->ts;
        errand.text = text;
        errand.at = tip.at;
        errand.bridge = tip.bridge;
        errand.taken = tip.taken;
        errands.push_back(std::move(errand));
    }
    return errands;
}

} // namespace porch
