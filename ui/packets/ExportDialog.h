// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/Clock.h"
#include "models/packets/PacketWriter.h"
#include "ui/packets/ExportPreview.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QListWidget;
class QProgressBar;
class QRadioButton;

namespace porch {

class GivenTo;

namespace kit {
class KeyButton;
class Label;
} // namespace kit

/// Gives a tip or a case out of the house: as what, to whom, why, and with what. Shows beforehand what is
/// left out, then how far it comes, and at last where it is. Whoever opened it carries the order out.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    struct Order
    {
        PacketForm form = PacketForm::Pdf;
        PacketWish wish;
        QString path; ///< Clipboard: empty
    };

    /// @param title "Export the tip of Amber Heron"
    ExportDialog(const QString &title, Clock clock, QWidget *parent = nullptr);

    /// Of what is given out, as the desk knows it now; until then nothing can be.
    void setPreview(ExportPreview preview);
    /// The form to begin with.
    void setForm(PacketForm form);

    /// How far it has come; all 0: nobody can tell.
    void setProgress(const QString &words, int done, int all);
    /// It did not come about; what was filled in stays.
    void setProblem(const QString &problem);
    void setDone(const PacketOutcome &outcome);
    bool isWorking() const { return m_working; }

    /// Goes on with the chosen place; the dialog asks for one by itself.
    void exportTo(const QString &path);

Q_SIGNALS:
    void confirmed(const porch::ExportDialog::Order &order);
    /// Stop what is under way: nothing shall be left of it.
    void stopRequested();

public Q_SLOTS:
    void reject() override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const QString &title);
    QLayout *forms();
    void confirm();
    void askPlace();
    void refresh();
    PacketForm form() const;
    PacketWish wish() const;
    void setWorking(bool working);

    const Clock m_clock;
    std::optional<ExportPreview> m_preview;
    bool m_working = false;
    bool m_done = false;
    QList<QRadioButton *> m_forms; ///< in the order of PacketForm
    GivenTo *m_given;
    QCheckBox *m_names;
    QCheckBox *m_notes;
    QCheckBox *m_files;
    kit::Label *m_leftOutHead;
    QListWidget *m_leftOut;
    kit::Label *m_said;
    QProgressBar *m_progress;
    kit::KeyButton *m_cancel;
    kit::KeyButton *m_confirm;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::ExportDialog::Order)
