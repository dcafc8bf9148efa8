// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/EventCodec.h"
#include "models/items/Clock.h"
#include "models/items/TipLinks.h"
#include "ui/kit/TimeText.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace porch {

class LinkRowWidget;

/// What the open tip belongs to: its cases and how it stands to them, those that are likely, tips that are
/// like it, and those that it is merged with. Supervisors judge what is proposed.
class LinksPart : public QWidget
{
    Q_OBJECT
public:
    LinksPart(TipLinks &links, Clock clock, QWidget *parent = nullptr);

    /// @param supervisor may accept, decline, unlink and take apart
    void setUser(const QString &user, bool supervisor);
    void setTimes(const kit::TimeText &times) { m_times = times; }
    /// Accepts or declines the first link that is proposed.
    void acceptFirst();
    void declineFirst();
    bool hasProposal() const;
    bool hasLink() const;
    void unlinkFirst();
    /// Whether this user has proposed a link that still waits.
    bool canTakeBack() const;
    void takeBackFirst();
    bool isMerged() const;
    void takeApart();

Q_SIGNALS:
    void commandRequested(const porch::Command &command);
    void openTipRequested(const QByteArray &tip);
    /// The dialog is wanted for the open tip, or for those that were dropped here; with this case chosen,
    /// which may be empty.
    void linkRequested(const std::vector<porch::TipId> &tips, const QByteArray &casefile,
                       const QString &number);
    /// What can be done is another than before.
    void situationChanged();

protected:
    bool event(QEvent *event) override;

private:
    void rebuild();
    void addCases(const std::vector<LinkRow> &links);
    void addMerged();
    void addSuggested();
    void addSimilar();
    void addHead(const QString &words, int count);
    const LinkRow *mine() const;
    void addProblem();
    void decline(const LinkRow &link);
    void takeBack(const LinkRow &link);
    void submit(Verb verb, const QByteArray &casefile, const QString &reason = {});
    const LinkRow *linkTo(const QByteArray &casefile) const;
    const LinkRow *first(LinkStanding standing) const;
    QString standingOf(const LinkRow &link) const;

    TipLinks &m_links;
    Clock m_clock;
    kit::TimeText m_times;
    QString m_user;
    bool m_supervisor = false;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_all;
    QVBoxLayout *m_rows = nullptr;
    QByteArray m_shownTip;
    QByteArray m_declining;    ///< key of the case whose link is about to be declined
    QByteArray m_asked;        ///< key of the case for whose link the reason is asked
    QPointer<QLineEdit> m_why; ///< where it is written
};

} // namespace porch
