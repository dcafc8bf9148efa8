// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/ExportRoom.h"

#include "app/desk/Desk.h"
#include "app/desk/ExportRun.h"
#include "models/domain/CaseFields.h"
#include "ui/kit/DimOverlay.h"
#include "ui/packets/ExportDialog.h"
#include "ui/packets/ReleaseDialog.h"
#include "ui/shell/Shell.h"

#include <QClipboard>
#include <QGuiApplication>

namespace porch {

/// What the dialog begins with.
struct ExportRoom::Opening
{
    QString title;
    ExportPreview preview;
};

ExportRoom::ExportRoom(Desk &desk, Reader &reader, QString user)
    : QObject(&desk)
    , m_desk(desk)
    , m_reader(reader)
    , m_user(std::move(user))
{}

bool ExportRoom::mayExport(Roles roles)
{
    return roles.testFlag(Role::Supervisor) || roles.testFlag(Role::Records);
}

void ExportRoom::exportTip(const QByteArray &key)
{
    read({key, {}});
}

void ExportRoom::exportCase(const QByteArray &key)
{
    read({{}, key});
}

void ExportRoom::read(const PacketSubject &subject)
{
    if (m_dialog || m_reading)
        return;
    m_reading = true;
    m_reader.read(
        this,
        [subject](Database &db) -> Result<Opening> {
            const auto source = PacketReader::read(db, subject);
            if (!source)
                return source.error();
            return Opening{titleOf(source.value()), ExportPreview(source.value())};
        },
        [this, subject](Result<Opening> opening) {
            m_reading = false;
            if (opening)
                open(subject, std::move(opening).value());
            else
                m_desk.window().setNotice(opening.error().what);
        });
}

QString ExportRoom::titleOf(const PacketSource &source)
{
    if (source.casefile)
        return tr("Export case %1").arg(source.casefile->number);
    if (source.tips.empty() || source.tips.front().tip.reporter.isEmpty())
        return tr("Export this tip");
    return tr("Export the tip of %1").arg(source.tips.front().tip.reporter);
}

void ExportRoom::open(const PacketSubject &subject, Opening opening)
{
    auto *dialog = new ExportDialog(opening.title, systemClock(), &m_desk.window());
    auto *run = new ExportRun(m_desk.workstation(), m_reader, m_pool, subject, dialog);
    dialog->setPreview(std::move(opening.preview));
    connect(dialog, &ExportDialog::confirmed, run, [this, run](const ExportDialog::Order &order) {
        run->start(order, m_desk.department().nameOf(m_user), systemClock()(),
                   m_desk.linkState().phase == LinkState::Phase::Offline);
    });
    connect(dialog, &ExportDialog::stopRequested, run, &ExportRun::stop);
    connect(run, &ExportRun::progressed, dialog, &ExportDialog::setProgress);
    connect(run, &ExportRun::failed, dialog, &ExportDialog::setProblem);
    connect(run, &ExportRun::finished, dialog, [dialog](const PacketOutcome &outcome) {
        if (!outcome.text.isEmpty())
            QGuiApplication::clipboard()->setText(QString::fromUtf8(outcome.text));
        dialog->setDone(outcome);
    });
    connect(&m_desk, &Desk::stateChanged, run, [run](const LinkState &state) {
        if (state.phase == LinkState::Phase::Offline)
            run->lose();
    });
    openOver(dialog);
}

void ExportRoom::release(const QString &title, const QByteArray &form, std::function<void()> then)
{
    if (m_dialog)
        return;
    auto *dialog = new ReleaseDialog(title,
                                     tr("Tips are uncorroborated, and it says so. Who gets it and why goes"
                                        " into the log first."),
                                     &m_desk.window());
    Workstation &workstation = m_desk.workstation();
    const QByteArray id = newEventId();
    connect(dialog, &ReleaseDialog::confirmed, this,
            [id, form, &workstation](const QString &recipient, const QString &reason) {
                ExportBody body;
                body.recipient = recipient.toUtf8();
                body.reason = reason.toUtf8();
                body.form = form;
                Command command;
                command.id = id;
                command.verb = Verb::Export;
                command.values = exportValues(body);
                workstation.submit(command);
            });
    connect(&workstation, &Workstation::accepted, dialog,
            [dialog, id, then = std::move(then)](const QByteArray &accepted) {
                if (accepted != id)
                    return;
                dialog->accept();
                then();
            });
    connect(&workstation, &Workstation::failed, dialog,
            [dialog, id](const QByteArray &failed, const QString &problem) {
                if (failed == id)
                    dialog->setProblem(problem);
            });
    openOver(dialog);
}

/// Dims the window for as long as the dialog lives.
void ExportRoom::openOver(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *dim = new kit::DimOverlay(&m_desk.window());
    connect(dialog, &QObject::destroyed, dim, &QObject::deleteLater);
    dim->show();
    dialog->open();
}

} // namespace porch
